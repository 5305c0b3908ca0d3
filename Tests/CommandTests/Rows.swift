import Foundation
import TestSupport

/// The rows of a CSV file with a header, each as its cells by heading.
func rows(of file: URL) throws -> [[String: String]] {
    PlainCSV(try String(contentsOf: file, encoding: .utf8)).rows
}
