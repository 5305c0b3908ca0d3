/// The hours in which KING OF TIME answers nothing but token calls: 08:30–10:00 and 17:30–18:30 in
/// Tokyo (§1.5).
struct ForbiddenHours {
    let ends: KingOfTimeSettings.WindowEnds

    func contains(_ moment: Moment) -> Bool {
        let second = moment.seconds - Moment(moment.date, minutes: 0).seconds
        return [510...600, 1050...1110].contains { minutes in
            let first = minutes.lowerBound * 60
            let last = minutes.upperBound * 60
            return switch ends {
            case .closed: first <= second && second <= last
            case .open: first < second && second < last
            }
        }
    }
}
