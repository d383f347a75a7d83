package org.concordat.web.log;

import java.io.IOException;
import java.io.Writer;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * XES as IEEE 1849-2016 has it: a trace for each dispute, an event for each entry. An entry is an outcome, so every event
 * completes what it tells of.
 */
class XesWriter implements LogWriter {

    private interface Step {
        void write() throws XMLStreamException;
    }

    private final Writer out;
    private final XMLStreamWriter xml;

    XesWriter(Writer out) throws IOException {
        this.out = out;
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void begin(LogOrder order, long entries) throws IOException {
        write(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            line("log");
            xml.writeAttribute("xes.version", "1849.2016");
            xml.writeAttribute("xes.features", "");
            extension("Concept", "concept", "concept");
            extension("Time", "time", "time");
            extension("Lifecycle", "lifecycle", "lifecycle");
            extension("Organizational", "org", "org");
            extension("ID", "identity", "identity");
            globals();
            classifier("Outcome", "concept:name");
            classifier("Resource", "org:resource");
            attribute("string", "concept:name", order.title());
            attribute("string", "lifecycle:model", "standard");
            attribute("int", "entries", Long.toString(entries));
        });
    }

    private void extension(String name, String prefix, String file) throws XMLStreamException {
        empty("extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", "http://www.xes-standard.org/" + file + ".xesext");
    }

    /** What every trace and every event has, with a value that stands for none. */
    private void globals() throws XMLStreamException {
        line("global");
        xml.writeAttribute("scope", "trace");
        attribute("string", "concept:name", "none");
        xml.writeEndElement();
        line("global");
        xml.writeAttribute("scope", "event");
        attribute("id", "identity:id", new UUID(0, 0).toString());
        attribute("string", "concept:name", "none");
        attribute("date", "time:timestamp", "1970-01-01T00:00:00Z");
        attribute("string", "lifecycle:transition", "complete");
        attribute("string", "org:resource", "automatic");
        attribute("string", "org:role", "SYSTEM");
        xml.writeEndElement();
    }

    private void classifier(String name, String keys) throws XMLStreamException {
        empty("classifier");
        xml.writeAttribute("name", name);
        xml.writeAttribute("scope", "event");
        xml.writeAttribute("keys", keys);
    }

    @Override
    public void events(LoggedCase each) throws IOException {
        write(() -> {
            line("trace");
            attribute("string", "concept:name", each.reference());
            for (var event : each.events()) {
                event(event);
            }
            xml.writeEndElement();
        });
    }

    private void event(LoggedEvent event) throws XMLStreamException {
        var entry = event.entry();
        line("event");
        attribute("id", "identity:id", entry.id().toString());
        attribute("string", "concept:name", entry.outcome().label());
        attribute("date", "time:timestamp", entry.decidedAt().toString());
        attribute("string", "lifecycle:transition", "complete");
        attribute("string", "org:resource", event.resource());
        attribute("string", "org:role", entry.role().name());
        if (event.group() != null) {
            attribute("string", "org:group", event.group());
        }
        attribute("string", "outcome", entry.outcome().name());
        attribute("date", "effectiveFrom", entry.effectiveFrom().toString());
        attribute("date", "recordedAt", entry.recordedAt().toString());
        if (entry.processDefinition() != null) {
            attribute("string", "process", entry.processDefinition());
        }
        if (entry.rule() != null) {
            attribute("string", "rule", entry.rule());
        }
        for (var fact : event.facts().entrySet()) {
            attribute("string", "fact." + fact.getKey().replaceAll("[^A-Za-z0-9_.-]", "_"), fact.getValue());
        }
        xml.writeEndElement();
    }

    @Override
    public void end() throws IOException {
        write(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
        out.flush();
    }

    private void attribute(String type, String key, String value) throws XMLStreamException {
        empty(type);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", allowed(value));
    }

    private void line(String element) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
    }

    private void empty(String element) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEmptyElement(element);
    }

    /** XML cannot say every character, not even escaped. */
    private static String allowed(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    private static void write(Step step) throws IOException {
        try {
            step.write();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
