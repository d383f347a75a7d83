package org.concordat.web.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.alliance.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * OCEL 2.0 as JSON. The published schema has every value as text; what it is a text of stands at the types. Objects come
 * before events, so that nothing has to be remembered but which types there are.
 */
class OcelWriter implements LogWriter {

    /** That a value held from the beginning. */
    private static final String ALWAYS = "1970-01-01T00:00:00Z";

    private static final List<String> EVENT_ATTRIBUTES =
            List.of("outcome", "resource", "role", "effectiveFrom", "recordedAt", "process", "rule");

    private static final Set<String> TIMES = Set.of("effectiveFrom", "recordedAt");

    private final JsonGenerator json;
    private final List<LoggedObject> members;
    private final Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    private final Set<String> types = new TreeSet<>(Set.of(LoggedObject.DISPUTE, LoggedObject.MEMBER));

    OcelWriter(Writer out, List<LoggedObject> members) throws IOException {
        this.json = new JsonFactory().createGenerator(out);
        this.members = members;
    }

    @Override
    public boolean looksTwice() {
        return true;
    }

    @Override
    public void begin(LogOrder order, long entries) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("objects");
        for (var member : members) {
            object(member, List.of());
        }
    }

    @Override
    public void things(LoggedCase each) throws IOException {
        object(new LoggedObject(LoggedObject.DISPUTE, each.reference(), "", each.reference()), each.parties());
        var dispute = new LoggedObject(LoggedObject.DISPUTE, each.reference(), "part of", "");
        for (var thing : each.things().toList()) {
            types.add(thing.type());
            object(thing, List.of(dispute));
        }
        each.events().forEach(event -> outcomes.add(event.entry().outcome()));
    }

    private void object(LoggedObject object, List<LoggedObject> related) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", object.id());
        json.writeStringField("type", object.type());
        json.writeArrayFieldStart("attributes");
        if (!object.name().isEmpty()) {
            json.writeStartObject();
            json.writeStringField("name", "name");
            json.writeStringField("time", ALWAYS);
            json.writeStringField("value", object.name());
            json.writeEndObject();
        }
        json.writeEndArray();
        relationships(related);
        json.writeEndObject();
    }

    @Override
    public void betweenLooks() throws IOException {
        json.writeEndArray();
        json.writeArrayFieldStart("objectTypes");
        for (var type : types) {
            type(type, List.of("name"));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("eventTypes");
        for (var outcome : outcomes) {
            type(outcome.label(), EVENT_ATTRIBUTES);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("events");
    }

    private void type(String name, List<String> attributes) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeArrayFieldStart("attributes");
        for (var attribute : attributes) {
            json.writeStartObject();
            json.writeStringField("name", attribute);
            json.writeStringField("type", TIMES.contains(attribute) ? "time" : "string");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void events(LoggedCase each) throws IOException {
        for (var event : each.events()) {
            event(event);
        }
    }

    private void event(LoggedEvent event) throws IOException {
        var entry = event.entry();
        json.writeStartObject();
        json.writeStringField("id", entry.id().toString());
        json.writeStringField("type", entry.outcome().label());
        json.writeStringField("time", entry.decidedAt().toString());
        json.writeArrayFieldStart("attributes");
        attribute("outcome", entry.outcome().name());
        attribute("resource", event.resource());
        attribute("role", entry.role().name());
        attribute("effectiveFrom", entry.effectiveFrom().toString());
        attribute("recordedAt", entry.recordedAt().toString());
        attribute("process", entry.processDefinition());
        attribute("rule", entry.rule());
        json.writeEndArray();
        relationships(event.objects());
        json.writeEndObject();
    }

    private void attribute(String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStartObject();
            json.writeStringField("name", name);
            json.writeStringField("value", value);
            json.writeEndObject();
        }
    }

    private void relationships(List<LoggedObject> objects) throws IOException {
        json.writeArrayFieldStart("relationships");
        for (var object : objects) {
            json.writeStartObject();
            json.writeStringField("objectId", object.id());
            json.writeStringField("qualifier", object.qualifier());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }
}
