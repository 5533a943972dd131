package id.kironggo.platform.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a base URL leads, read strictly: what two parsers could read as two hosts (octal, hexadecimal or short IPv4
 * addresses, Unicode dots, zones, a dot at the end) is refused.
 *
 * @param host in lower case, an IPv6 address in its brackets
 * @param literal the address, where the host is none of DNS
 * @param path what goes before each call's path, without a slash at its end
 */
record Destination(boolean tls, String host, int port, Optional<InetAddress> literal, String path) {

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:][0-9a-f:.]*\\]");
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*");

    /** What the URL standard of browsers reads as an IPv4 address, however it is written ("ends in a number"). */
    private static final Pattern NUMBER_AT_THE_END = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

    private static final Pattern PATH = Pattern.compile("[!-~]*");
    private static final int LONGEST_NAME = 253;
    private static final int LAST_PORT = 65535;

    /** @throws OutboundRefused where this is no base URL of ours */
    static Destination of(URI base) {
        boolean tls = "https".equalsIgnoreCase(base.getScheme());
        if (!tls && !"http".equalsIgnoreCase(base.getScheme())) {
            throw new OutboundRefused(Objection.SCHEME);
        }
        String authority = base.getRawAuthority();
        if (authority == null || base.getHost() == null) {
            throw new OutboundRefused(Objection.HOST);
        }
        if (authority.contains("@")
                || base.getRawQuery() != null
                || base.getRawFragment() != null
                || !PATH.matcher(base.getRawPath()).matches()) {
            throw new OutboundRefused(Objection.REST);
        }
        String host = base.getHost().toLowerCase(Locale.ROOT);
        int port = base.getPort() == -1 ? tls ? 443 : 80 : base.getPort();
        if (port < 1 || port > LAST_PORT) {
            throw new OutboundRefused(Objection.HOST);
        }
        return new Destination(tls, host, port, literal(host), base.getRawPath().replaceFirst("/+$", ""));
    }

    private static Optional<InetAddress> literal(String host) {
        if (IPV4.matcher(host).matches()) {
            return Optional.of(parsed(host));
        }
        if (IPV6.matcher(host).matches()) {
            return Optional.of(parsed(host.substring(1, host.length() - 1)));
        }
        if (host.length() > LONGEST_NAME
                || NUMBER_AT_THE_END.matcher(host).matches()
                || !NAME.matcher(host).matches()) {
            throw new OutboundRefused(Objection.HOST);
        }
        return Optional.empty();
    }

    /** The address of a literal, which is never looked up; an IPv4 address that is mapped into IPv6 is taken for itself. */
    private static InetAddress parsed(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new OutboundRefused(Objection.HOST);
        }
    }
}
