import PipelineSettings
import WorkModel

extension Rules {
    /// Rule 5, employee number → employee code: whose timesheet it is.
    ///
    /// `sharing` says which days end at a code that another number ends at too.
    /// - Returns: The member's place in `MemberDirectory.members`.
    /// - Throws: how the day ends where there is no one member.
    func employee(
        _ index: Int, on date: WorkDate, sharing: SharedCodes
    ) throws(Ended) -> Int {
        let person = Int(month.days[index].person)
        guard identities.identities[person].key != nil else {
            throw Ended(.held(.missingEmployeeNumber, field: "employee_number"))
        }
        let codeIndex = identities.code(of: person, on: date)
        let bearers = identities.bearers[codeIndex]
        if bearers.areSeveral || sharing.isAmbiguous(index) {
            let spelling = identities.spelling(ofCode: codeIndex)
            throw Ended(.held(.ambiguousEmployee, field: "employee_number", value: spelling))
        }
        guard case .one(let only) = bearers else {
            throw Ended(unknown(identities.suggestion(for: person, code: codeIndex)))
        }
        guard identities.directory.stays[only].isActive(on: date) else {
            let code = identities.directory.members[only].code
            throw Ended(.held(.inactiveMember, field: "employee_code", value: code.text))
        }
        guard hasMeaning(title: Int(month.days[index].title)) else {
            let title = title(of: month.days[index])
            throw Ended(.held(.unmappedSegment, field: "segment", value: title))
        }
        return only
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
