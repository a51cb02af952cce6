// What is forked to read one document, from sources and from the build alike: the package's own map of imports names the built one.
import '#libs/reading/reading-process.js';
