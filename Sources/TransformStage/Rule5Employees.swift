import PipelineSettings
import WorkModel

extension Rules {
    /// Rule 5, employee number → employee code: whose timesheet it is.
    ///
    /// `sharing` says which days end at a code that another number ends at too.
    /// - Throws: how the day ends where there is no one member.
    func employee(
        _ index: Int, on date: WorkDate, sharing: SharedCodes
    ) throws(Ended) -> Member {
        let day = month.days[index]
        let person = Int(day.person)
        let identity = identities.identities[person]
        guard identity.key != nil else {
            throw Ended(.held(.missingEmployeeNumber, field: "employee_number"))
        }
        let codeIndex = identities.code(of: person, on: date)
        let code = identities.codes[codeIndex]
        if code.members.count > 1 || sharing.isAmbiguous(index) {
            throw Ended(.held(.ambiguousEmployee, field: "employee_number", value: code.spelling))
        }
        guard let only = code.members.first else {
            throw Ended(unknown(identity.suggestions[codeIndex]))
        }
        let member = identities.directory.members[only]
        guard member.isActive(on: date) else {
            throw Ended(.held(.inactiveMember, field: "employee_code", value: member.code.text))
        }
        guard meaning(of: day) != nil else {
            throw Ended(.held(.unmappedSegment, field: "segment", value: title(of: day)))
        }
        return member
    }

    /// HRMOS often has more people than CrowdLog has seats: only somebody who looks like one of
    /// CrowdLog's members is worth a person's time.
    private func unknown(_ suggestion: EmployeeCode?) -> Ending {
        let suggested = suggestion?.text ?? ""
        let held = Ending.held(.unknownEmployee, field: "employee_code", value: suggested)
        switch settings.employees.unknown {
        case .hold: return held
        case .ignore: return .ignored(.notAMember)
        case .auto: return suggested.isEmpty ? .ignored(.notAMember) : held
        }
    }
}
