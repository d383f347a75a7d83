package org.concordat.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.concordat.vault.KeyKeeper;

/** The folder that keeps an installation without a server of its own: database, passwords, keys. One application at a time. */
public class DataFolder implements KeyKeeper, AutoCloseable {

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    /**
     * Takes the folder for this application.
     *
     * @param folder created when absent
     * @throws IllegalStateException when another running application holds the folder
     */
    public DataFolder(Path folder) {
        try {
            this.folder = Files.createDirectories(folder.toAbsolutePath());
            channel = FileChannel.open(
                    this.folder.resolve("concordat.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var taken = channel.tryLock();
            if (taken == null) {
                throw new IllegalStateException(
                        "The data folder " + this.folder
                                + " is in use by another running Concordat; stop it, or set concordat.data-folder to another folder");
            }
            lock = taken;
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder + " cannot be used", e);
        }
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    /** The secret kept under this name; made at random (256 bits, Base64) when it is asked for the first time. */
    @Override
    public String secret(String name) {
        var file = folder.resolve(name + ".secret");
        try {
            if (Files.notExists(file)) {
                keep(file, random());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + file + " cannot be read", e);
        }
    }

    Path secretFile(String name) {
        secret(name);
        return folder.resolve(name + ".secret");
    }

    private static void keep(Path file, String secret) throws IOException {
        var draft = Files.createTempFile(file.getParent(), "secret", null, forOwnerOnly());
        Files.writeString(draft, secret);
        Files.move(draft, file);
    }

    /** Where files have no such permissions, the folder's own have to do. */
    private static FileAttribute<?>[] forOwnerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
