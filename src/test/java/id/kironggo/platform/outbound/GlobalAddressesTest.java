package id.kironggo.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each way to write a host in a base URL, and whether it may be called: outbound/hosts.csv. */
@Plain
class GlobalAddressesTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/outbound/hosts.csv", numLinesToSkip = 1)
    void aHostIsJudgedByWhatItReallyIs(String host, String verdict, String why) {
        assertThat(verdict("http://" + host + "/")).as(why).isEqualTo(verdict);
        assertThat(verdict("https://" + host + ":8443/a/b")).as(why).isEqualTo(verdict);
    }

    /** global, special (an address that isn't global), name (DNS decides), or refused before anything is resolved. */
    private static String verdict(String base) {
        try {
            var to = Destination.of(new URI(base));
            return to.literal().map(GlobalAddressesTest::kind).orElse("name");
        } catch (OutboundRefused | URISyntaxException e) {
            return "refused";
        }
    }

    private static String kind(InetAddress address) {
        return GlobalAddresses.contains(address) ? "global" : "special";
    }
}
