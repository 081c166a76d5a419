package org.rongtong;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code rongtong serve} as a process of its own. */
record ServerProcess(Process process, Path said, int port) implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^:/]+:(\\d+)/");

    static ServerProcess on(Path data, String... options) throws IOException, InterruptedException {
        Path said = Files.createDirectories(data).resolveSibling(data.getFileName() + ".said");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.rongtong.Rongtong",
                "serve",
                "--port",
                "0",
                "--no-model",
                "--data",
                data.toString()));
        words.addAll(List.of(options));
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        return new ServerProcess(process, said, awaitPort(process, said));
    }

    private static int awaitPort(Process process, Path said) throws IOException, InterruptedException {
        while (process.isAlive()) {
            Matcher address = ADDRESS.matcher(Files.readString(said));
            if (address.find()) {
                return Integer.parseInt(address.group(1));
            }
            Thread.sleep(100);
        }
        throw new IOException("ended while starting: " + Files.readString(said));
    }

    /** Sends {@code request} as it is and returns all that comes back. */
    String send(String request) throws IOException {
        try (Socket socket = connect()) {
            write(socket, request);
            return read(socket);
        }
    }

    /** What {@code GET path} answers. */
    String get(String path, String... headers) throws IOException {
        String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + lines + "\r\n");
    }

    Socket connect() throws IOException {
        return new Socket("127.0.0.1", port);
    }

    static void write(Socket socket, String text) throws IOException {
        OutputStream to = socket.getOutputStream();
        to.write(text.getBytes(StandardCharsets.UTF_8));
        to.flush();
    }

    static String read(Socket socket) throws IOException {
        InputStream from = socket.getInputStream();
        return new String(from.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Asks it to stop, as Ctrl-C and systemd do, and returns what it tells the shell. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
