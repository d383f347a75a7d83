package org.concordat.alliance.sealing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.alliance.proof.SignedHead;

/** Keeps heads in a folder, one file of lines for each alliance. */
class FileAnchor implements HeadAnchor {

    private final Path folder;

    FileAnchor(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "file";
    }

    @Override
    public void keep(String alliance, List<SignedHead> heads) throws IOException {
        var file = Files.createDirectories(folder).resolve(alliance + ".heads.jsonl");
        var lines = heads.stream().map(head -> head.line() + "\n").collect(Collectors.joining());
        var text = isBrokenOff(file) ? "\n" + lines : lines;
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            var bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Whether the last attempt ended in the middle of a line, as on a disk that was full. */
    private static boolean isBrokenOff(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return false;
        }
        try (var channel = FileChannel.open(file)) {
            var last = ByteBuffer.allocate(1);
            return channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
        }
    }
}
