package id.kironggo;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Of the tests that need an application, those that take one half of the time; {@link SecondHalf} takes the others, on its own. */
@Suite
@SelectPackages({
    "id.kironggo.request",
    "id.kironggo.contract",
    "id.kironggo.fuzz",
    "id.kironggo.ledger",
    "id.kironggo.mediation"
})
@ExcludeTags(Plain.TAG)
@IncludeClassNamePatterns(".*Test")
class FirstHalf {}
