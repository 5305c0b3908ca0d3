/// All paths: lists, those of the token, and those that write.
let paths: JSON = [
    "/authentication/token": [
        "get": token("A token for the Secret Key, good for a day.", security: "secretKey")
    ],
    "/authentication/postpone": ["put": token("The token's life starts again.")],
    "/authentication/destroy": ["delete": token("The token is revoked.")],
    "/work_outputs/daily/{date}": list(
        "Everybody's day of a date.", of: "WorkOutput", [inPath("date", Schema.date)]),
    "/work_outputs/monthly/{month}": list(
        "The days of a month of each employee's closing day (締め日).", of: "WorkOutput",
        [inPath("month", month), query("user_id", Schema.id, "One employee's.")]),
    "/work_output_months/monthly/{month}": list(
        "Months of each employee's closing day.", of: "WorkOutputMonth",
        [
            inPath("month", month),
            query("number", Schema.text, "Employee numbers, separated by commas."),
            query(
                "status", Schema.pattern("^(0|1|2|3|99)(,(0|1|2|3|99))*$"),
                "Closing: 0 open, 1 ready, 2 submitted, 3 approved, 99 forced; by commas."),
        ]),
    "/stamp_logs/daily/{date}": list(
        "Punches of a calendar day.", of: "StampLog", [inPath("date", Schema.date)]),
    "/stamp_logs/user/{user_id}": list(
        "One employee's punches, newest first.", of: "StampLog",
        [
            inPath("user_id", Schema.id),
            query("stamp_type", Schema.choice(1, 2, 7, 8), "1 in, 2 out, 7 and 8 breaks."),
        ]),
    "/stamp_logs": ["post": notServed("A punch.")],
    "/work": ["put": notServed("The times of a day.")],
    "/work/other_systems": ["post": notServed("The times of a day by another system.")],
    "/users": list("Employees.", of: "User").adding(["post": notServed("An employee.")]),
    "/segments": list("Work segments (勤務区分).", of: "Segment"),
    "/departments": list("Departments.", of: "Unit"),
    "/employments": list("Kinds of employment.", of: "Unit"),
    "/lodgments": list("Places (拠点).", of: "Lodgment"),
    "/paid_holidays": list("Kinds of paid leave.", of: "PaidHoliday"),
    "/paid_holidays/{id}/users/{user_id}/year/{year}": list(
        "A leave ledger, by month.", of: "LeaveMonth",
        [
            inPath("id", Schema.id), inPath("user_id", Schema.id),
            inPath("year", Schema.pattern("^[0-9]{4}$")),
        ], headers: ["X-Use-Hour-Holiday": header("Whether leave goes by the hour.", "boolean")]),
]

private let month = Schema.pattern("^[1-9][0-9]{3}-(0[1-9]|1[0-2])$")

/// A parameter of the path.
private func inPath(_ name: String, _ schema: JSON) -> JSON {
    ["name": .string(name), "in": "path", "required": true, "schema": schema]
}

/// A path that answers with pages of a list.
private func list(
    _ summary: String, of item: String, _ parameters: [JSON] = [], headers: JSON = [:]
) -> JSON {
    let paging = ["limit", "page", "from", "to"].map { name -> JSON in
        ["$ref": .string("#/components/parameters/\(name)")]
    }
    let page: JSON = [
        "type": "array", "maxItems": 100, "items": Schema.reference(item),
    ]
    return [
        "get": [
            "summary": .string(summary),
            "security": [["token": []]],
            "parameters": .array(parameters + paging),
            "responses": [
                "200": [
                    "description": "A page.", "headers": pagingHeaders.adding(headers),
                    "content": ["application/json": ["schema": page]],
                ],
                "4XX": refused,
            ],
        ]
    ]
}

/// An operation that answers with a token.
private func token(_ summary: String, security: String = "token") -> JSON {
    [
        "summary": .string(summary),
        "security": [.object([JSON.Member(security, [])])],
        "responses": [
            "200": [
                "description": "A token.",
                "content": ["application/json": ["schema": Schema.reference("Token")]],
            ],
            "4XX": refused,
        ],
    ]
}

/// An operation that writes, which HRMOS documents and the sandbox refuses.
private func notServed(_ summary: String) -> JSON {
    [
        "summary": .string("\(summary) The sandbox serves reading only."),
        "security": [["token": []]],
        "responses": ["4XX": refused],
    ]
}

private let refused: JSON = [
    "description": "Refused.",
    "content": ["application/json": ["schema": Schema.reference("Error")]],
]

private let pagingHeaders: JSON = [
    "Link": header("RFC 8288: next, previous, last, first.", "string"),
    "X-Total-Count": header("Items of the whole list.", "integer"),
    "X-Total-Page": header("Pages of the whole list.", "integer"),
]

private func header(_ description: String, _ type: String) -> JSON {
    ["description": .string(description), "schema": ["type": .string(type)]]
}
