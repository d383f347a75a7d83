package org.concordat.web.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;

/** A text where an empty one says that there is none. */
class TextOrEmpty extends PlainText {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.hasToken(JsonToken.VALUE_STRING) && parser.getText().isBlank()
                ? ""
                : super.deserialize(parser, context);
    }
}
