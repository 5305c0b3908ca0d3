/// The OpenAPI 3.1 description of what the sandbox answers without any of its switches.
///
/// Documentation/sandbox-hrmos.openapi.json is the same, laid out for reading.
package func openAPI(company: String) -> JSON {
    [
        "openapi": "3.1.0",
        "info": [
            "title": "HRMOS勤怠, as kintai-sandbox serves it", "version": "1",
            "description": """
            What `kintai-sandbox hrmos` answers without any of its switches. It describes the \
            sandbox, not the service: Documentation/Sandbox.md names what nobody outside knows \
            of that.
            """,
        ],
        "servers": [["url": .string("/api/\(company)/v1")]],
        "paths": paths,
        "components": [
            "securitySchemes": [
                "secretKey": authorization(
                    "`Basic` and the Secret Key exactly as shown: neither encoded again nor with a colon."
                ),
                "token": authorization("`Token` and the token; Bearer is refused."),
            ],
            "parameters": parameters,
            "schemas": [
                "Token": Schema.token, "Error": Schema.error, "WorkOutput": Schema.workOutput,
                "WorkOutputMonth": Schema.workOutputMonth, "StampLog": Schema.stampLog,
                "User": Schema.user, "Segment": Schema.segment, "Unit": Schema.unit,
                "Lodgment": Schema.lodgment, "PaidHoliday": Schema.paidHoliday,
                "LeaveMonth": Schema.leaveMonth,
            ],
        ],
    ]
}

private func authorization(_ description: String) -> JSON {
    [
        "type": "apiKey", "in": "header", "name": "Authorization",
        "description": .string(description),
    ]
}

/// What every list takes in its query.
private let parameters: JSON = [
    "limit": query(
        "limit", ["type": "integer", "minimum": 1, "maximum": 1_000_000, "default": 25],
        "Items of a page; above 100 counts as 100."),
    "page": query(
        "page", ["type": "integer", "minimum": 1, "maximum": 1_000_000, "default": 1],
        "From 1; beyond the last the list is empty."),
    "from": query(
        "from", ["type": "string", "format": "date-time"],
        "The earliest update time (not work date)."),
    "to": query(
        "to", ["type": "string", "format": "date-time"], "The latest update time, included."),
]

/// A parameter of the query.
func query(_ name: String, _ schema: JSON, _ description: String) -> JSON {
    [
        "name": .string(name), "in": "query", "required": false, "schema": schema,
        "description": .string(description),
    ]
}
