import PipelineSettings

/// Parts the days, sorted by employee code, into requests of at most `batch` days.
///
/// - Returns: Where each of the days stands.
func splitIntoRequests(
    _ days: [Int], of timesheets: TimesheetRows, call: AttendanceCall
) -> [UploadPlace] {
    var places: [UploadPlace] = []
    places.reserveCapacity(days.count)
    var last: UploadPlace?
    for (index, day) in days.enumerated() {
        let isNext =
            last.map { place in
                place.line < call.batch
                    && (!call.isOfOnePerson || timesheets.haveSameCode(day, days[index - 1]))
            } ?? false
        let place =
            if isNext, let last {
                UploadPlace(file: last.file, line: last.line + 1)
            } else {
                UploadPlace(file: (last?.file ?? 0) + 1, line: 1)
            }
        places.append(place)
        last = place
    }
    return places
}
