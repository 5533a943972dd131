/** Platform: words in two languages. Owns no table; imports nothing of ours. */
package id.kironggo.platform.text;
