package id.kironggo.platform.outbound;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A DNS server (RFC 1035) on the loopback whose answers change from question to question: for each name a list of answers, each
 * one or more IPv4 addresses parted by spaces; the last one stays.
 */
final class NameServer implements AutoCloseable {

    private static final int A = 1;
    private static final int AAAA = 28;
    private static final int ANSWERED = 0x8180;
    private static final int NO_SUCH_NAME = 0x8183;

    private final DatagramSocket socket;
    private final Map<String, List<String>> answers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    NameServer() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "name-server");
        thread.setDaemon(true);
        thread.start();
    }

    void answers(String name, String... inTurn) {
        answers.put(name, List.of(inTurn));
    }

    /** How often the IPv4 addresses of this name were asked for. */
    int asked(String name) {
        return asked.getOrDefault(name, new AtomicInteger()).get();
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        var packet = new DatagramPacket(new byte[512], 512);
        try {
            while (true) {
                socket.receive(packet);
                byte[] reply = reply(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
                socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
            }
        } catch (IOException e) {
            // closed: the test is over
        }
    }

    private byte[] reply(ByteBuffer query) throws IOException {
        var name = name(query.position(12));
        int type = query.getShort();
        query.getShort();
        byte[] question = new byte[query.position() - 12];
        query.get(12, question);
        var found = type == A ? next(name) : List.<String>of();
        var bytes = new ByteArrayOutputStream();
        var reply = new DataOutputStream(bytes);
        reply.writeShort(query.getShort(0));
        reply.writeShort(answers.containsKey(name) ? ANSWERED : NO_SUCH_NAME);
        for (int count : new int[] {1, found.size(), 0, 0}) {
            reply.writeShort(count);
        }
        reply.write(question);
        for (var address : found) {
            reply.writeShort(0xC00C); // the question's name
            reply.writeShort(address.contains(":") ? AAAA : A);
            reply.writeShort(1);
            reply.writeInt(0);
            byte[] octets = InetAddress.getByName(address).getAddress();
            reply.writeShort(octets.length);
            reply.write(octets);
        }
        return bytes.toByteArray();
    }

    private List<String> next(String name) {
        int times = asked.computeIfAbsent(name, it -> new AtomicInteger()).getAndIncrement();
        var inTurn = answers.getOrDefault(name, List.of());
        return inTurn.isEmpty()
                ? List.of()
                : List.of(inTurn.get(Math.min(times, inTurn.size() - 1)).split(" "));
    }

    private static String name(ByteBuffer from) {
        var name = new StringBuilder();
        for (int length = from.get(); length > 0; length = from.get()) {
            byte[] label = new byte[length];
            from.get(label);
            name.append(name.isEmpty() ? "" : ".")
                    .append(new String(label, java.nio.charset.StandardCharsets.US_ASCII));
        }
        return name.toString();
    }
}
