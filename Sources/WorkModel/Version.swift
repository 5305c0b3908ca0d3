/// The version of all programs, which run.json records.
package let programVersion = "0.1.0"
