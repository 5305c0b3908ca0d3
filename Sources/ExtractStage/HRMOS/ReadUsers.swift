import Handoff
import PipelineSettings
import WorkModel

/// Reads the list of users and the names of departments and employments that it refers to.
/// - Returns: the people, and the files as inputs in the order users, departments, employments.
/// - Throws: all faults of these files at once.
func readPeople(
    _ files: HRMOSFiles
) throws(Faults) -> (people: People, inputs: [PackageFacts.Input]) {
    var faults: [Fault] = []
    var inputs: [PackageFacts.Input] = []
    var people = People()
    var departments: [String: String] = [:]
    var employments: [String: String] = [:]
    do throws(Faults) {
        departments = try readNames(files.departments, under: "source.departments", into: &inputs)
    } catch {
        faults += error.all
    }
    do throws(Faults) {
        employments = try readNames(files.employments, under: "source.employments", into: &inputs)
    } catch {
        faults += error.all
    }
    do throws(Faults) {
        let users =
            if try isJSON(files.users) {
                try readItems(
                    of: files.users, keys: UserKey.names, list: .users
                ) { object in
                    people.add(person(object, departments: departments, employments: employments))
                }
            } else {
                try readUsersCSV(files.users) { person in people.add(person) }
            }
        inputs.insert(users, at: 0)
    } catch {
        faults += error.all
    }
    if let faults = Faults(faults) { throw faults }
    return (people, inputs)
}

/// Names by id; none where there is no file.
private func readNames(
    _ file: InputFile?, under setting: String, into inputs: inout [PackageFacts.Input]
) throws(Faults) -> [String: String] {
    guard let file else { return [:] }
    var names: [String: String] = [:]
    inputs.append(
        try readItems(
            of: file, keys: NamedKey.names, list: ExpectedList(.names, under: setting)
        ) { object in
            names[object.string(object.value(NamedKey.id))] =
                object.string(object.value(NamedKey.name))
        })
    return names
}

private func person(
    _ object: borrowing ObjectReader, departments: [String: String],
    employments: [String: String]
) -> Person {
    Person(
        sourceID: object.string(object.value(UserKey.id)),
        number: object.string(object.value(UserKey.number)),
        name: object.string(object.value(.lastName)) + object.string(object.value(.firstName)),
        email: object.string(object.value(.email)),
        department: departments[object.string(object.value(.departmentID))] ?? "",
        employment: employments[object.string(object.value(.employmentID))] ?? "",
        startDate: object.string(object.value(.startDate)),
        endDate: object.string(object.value(.endDate)),
        closingDay: object.string(object.value(.cutoffDate)),
        isListed: true)
}
