package id.kironggo.platform.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses that IANA calls globally reachable (RFC 6890; the IPv4 and IPv6 Special-Purpose Address Registries). Of IPv6
 * only what is allocated as global unicast, 2000::/3, counts at all; of IPv4 everything that no registry excepts. Anycast
 * services for networks (such as 192.0.0.9) lie in excepted blocks and stay there: no agency's API is one.
 */
final class GlobalAddresses {

    private static final List<Prefix> EXCEPTED_V4 = prefixes(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private use
            "100.64.0.0/10", // shared by carriers; cloud metadata of some
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // global by the registry, yet Azure's host, which answers every machine there
            "169.254.0.0/16", // link local, cloud metadata
            "172.16.0.0/12", // private use
            "192.0.0.0/24", // IETF protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays, deprecated by RFC 7526
            "192.168.0.0/16", // private use
            "198.18.0.0/15", // benchmarking
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    private static final Prefix UNICAST_V6 = Prefix.of("2000::/3");

    private static final List<Prefix> EXCEPTED_V6 = prefixes(
            "2001::/23", // IETF protocol assignments, Teredo among them: a tunnel to any IPv4 address
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4: a tunnel to any IPv4 address
            "3fff::/20"); // documentation

    /** RFC 6052: translated to the IPv4 address in its last four bytes. Its local sibling 64:ff9b:1::/48 is excepted. */
    private static final Prefix NAT64 = Prefix.of("64:ff9b::/96");

    private GlobalAddresses() {}

    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isGlobalV4(bytes);
        }
        if (NAT64.holds(bytes)) {
            return isGlobalV4(Arrays.copyOfRange(bytes, 12, 16));
        }
        return UNICAST_V6.holds(bytes) && EXCEPTED_V6.stream().noneMatch(p -> p.holds(bytes));
    }

    private static boolean isGlobalV4(byte[] bytes) {
        return EXCEPTED_V4.stream().noneMatch(p -> p.holds(bytes));
    }

    private static List<Prefix> prefixes(String... blocks) {
        return Stream.of(blocks).map(Prefix::of).toList();
    }

    private record Prefix(byte[] base, int bits) {

        static Prefix of(String block) {
            int slash = block.indexOf('/');
            try {
                // a literal: nothing is looked up
                byte[] base = InetAddress.getByName(block.substring(0, slash)).getAddress();
                return new Prefix(base, Integer.parseInt(block.substring(slash + 1)));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(block, e);
            }
        }

        boolean holds(byte[] address) {
            int whole = bits / 8;
            int rest = bits % 8;
            return address.length == base.length
                    && Arrays.equals(base, 0, whole, address, 0, whole)
                    && (rest == 0 || ((base[whole] ^ address[whole]) & 0xFF) >> (8 - rest) == 0);
        }
    }
}
