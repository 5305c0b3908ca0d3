extension Company {
    /// A department or a kind of employment.
    struct Unit: Sendable {
        let id: Int
        let name: String
    }

    static let departments = [
        Unit(id: 1, name: "開発部"), Unit(id: 2, name: "営業部"), Unit(id: 3, name: "管理部"),
        Unit(id: 4, name: "製造部"), Unit(id: 5, name: "支援部"),
    ]

    static let employments = [
        Unit(id: 1, name: "一般社員"), Unit(id: 2, name: "アルバイト"), Unit(id: 3, name: "役員"),
    ]

    static let lodgments = [Unit(id: 1, name: "本社"), Unit(id: 2, name: "見本支社")]
}
