package id.kironggo;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests with an application that take one half of the time; {@link SecondHalf} takes the other, beside it, with an application of its own. */
@Suite
@SelectPackages({
    "id.kironggo.request",
    "id.kironggo.contract",
    "id.kironggo.fuzz",
    "id.kironggo.ledger",
    "id.kironggo.identity",
    "id.kironggo.mediation"
})
@ExcludeTags(Plain.TAG)
@IncludeClassNamePatterns(".*Test")
class FirstHalf {}
