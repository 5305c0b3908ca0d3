internal import Delimited

/// A member of the tenant.
package struct CrowdLogMember: Hashable, Sendable {
    package let code: String
    package let name: String
    package var isActive = true

    package init(code: String, name: String, isActive: Bool = true) {
        self.code = code
        self.name = name
        self.isActive = isActive
    }

    /// The members of a list in UTF-8 or CP932.
    package static func list(_ bytes: [UInt8]) -> [CrowdLogMember] {
        var text = String(validating: bytes, as: UTF8.self)
        if text == nil {
            var utf8: [UInt8] = []
            if CP932.decode(bytes.span, into: &utf8) == nil {
                text = String(decoding: utf8, as: UTF8.self)
            }
        }
        return list((text ?? "").replacing("\u{FEFF}", with: ""))
    }

    /// The members of a list with the headings 社員コード, 名前 and 状態; all are active without the last.
    package static func list(_ text: String) -> [CrowdLogMember] {
        let records = csvRecords(text)
        guard let header = records.first?.cells, let code = header.firstIndex(of: "社員コード") else {
            return []
        }
        let name = header.firstIndex(of: "名前")
        let state = header.firstIndex(of: "状態")
        return records.dropFirst().compactMap { record in
            func cell(_ column: Int?) -> String? {
                column.flatMap { record.cells.indices.contains($0) ? record.cells[$0] : nil }
            }
            guard let code = cell(code), !code.isEmpty else { return nil }
            return CrowdLogMember(
                code: code, name: cell(name) ?? "", isActive: (cell(state) ?? "有効") == "有効")
        }
    }
}
