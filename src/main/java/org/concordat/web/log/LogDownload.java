package org.concordat.web.log;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Sends an event log to whoever ordered it while it is being written. */
@Component
public class LogDownload {

    /** How many entries there are going to be. */
    public static final String ENTRIES = "X-Concordat-Entries";

    /** Each keeps a connection to the database for as long as its reader takes. */
    private static final int AT_ONCE = 2;

    private static final Logger LOG = LoggerFactory.getLogger(LogDownload.class);

    private final EventLog log;
    private final Semaphore places = new Semaphore(AT_ONCE);

    LogDownload(EventLog log) {
        this.log = log;
    }

    /** @throws ResponseStatusException when others are being sent already */
    public void send(LogOrder order, HttpServletResponse response) throws IOException {
        if (!places.tryAcquire()) {
            throw new ResponseStatusException(
                    HttpStatus.TOO_MANY_REQUESTS, "Other event logs are being written; ask again in a minute.");
        }
        try {
            describe(order, response);
            write(order, response);
        } finally {
            places.release();
        }
    }

    private void describe(LogOrder order, HttpServletResponse response) {
        var attachment =
                ContentDisposition.attachment().filename(order.fileName()).build();
        response.setContentType(order.type());
        if (!order.gzip()) {
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    private void write(LogOrder order, HttpServletResponse response) throws IOException {
        try {
            var bytes = packed(order, response.getOutputStream());
            var writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            log.write(order, entries -> response.setHeader(ENTRIES, Long.toString(entries)), writer);
            writer.close();
        } catch (RuntimeException | IOException e) {
            if (!response.isCommitted()) {
                response.reset();
                throw e;
            }
            LOG.warn("An event log broke off: {}", e.getMessage());
            throw new BrokenOff(e);
        }
    }

    private static OutputStream packed(LogOrder order, OutputStream out) throws IOException {
        return order.gzip() ? new GZIPOutputStream(out) : out;
    }
}
