/// An employee number (社員番号) as the source writes it; never a CrowdLog code.
package struct EmployeeNumber: Hashable, Comparable, Sendable, Codable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    /// Orders by UTF-8 bytes, as every hand-over file does.
    package static func < (left: EmployeeNumber, right: EmployeeNumber) -> Bool {
        precedesInBytes(left.text, right.text)
    }
}

/// An employee code (社員コード) exactly as CrowdLog has it; never a source's number.
package struct EmployeeCode: Hashable, Comparable, Sendable, Codable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    /// Orders by UTF-8 bytes, as every hand-over file does.
    package static func < (left: EmployeeCode, right: EmployeeCode) -> Bool {
        precedesInBytes(left.text, right.text)
    }
}

/// An integration's name (連携名): one named source.
///
/// It is a folder's name too.
package struct IntegrationName: Hashable, Comparable, Sendable, Codable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes the bare text, as people name the integration.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    package static func < (left: IntegrationName, right: IntegrationName) -> Bool {
        precedesInBytes(left.text, right.text)
    }
}

/// Whether one text comes before another by UTF-8 bytes; `<` of `String` compares canonically.
package func precedesInBytes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
}
