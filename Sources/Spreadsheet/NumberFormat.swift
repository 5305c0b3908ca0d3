/// How a cell's number is shown, as far as it says what the number means.
enum NumberFormat: Equatable {
    /// A number; one that isn't whole is written with so many decimals at least.
    case plain(decimals: Int)
    /// A whole number with leading zeros up to so many digits, behind letters that the format adds.
    case code(prefix: [UInt8], digits: Int)
    case date
    /// A time of day, or a length of time that was given such a format.
    case time(showsSeconds: Bool)
    case dateAndTime(showsSeconds: Bool)
    /// A length of time that goes on behind 24 hours: `[h]:mm`.
    case elapsed(showsSeconds: Bool)

    static let general = NumberFormat.plain(decimals: 0)

    /// The format of a number that every workbook knows (ISO/IEC 29500-1 §18.8.30).
    ///
    /// 27 to 36 and 50 to 58 depend on the language; these are the Japanese ones.
    init(builtIn id: Int) {
        self =
            switch id {
            case 2, 4, 7, 8, 10, 11, 39, 40, 44: .plain(decimals: 2)
            case 14, 15, 16, 17, 27...31, 34...36, 50...58: .date
            case 18, 20, 32: .time(showsSeconds: false)
            case 19, 21, 33, 45, 47: .time(showsSeconds: true)
            case 22: .dateAndTime(showsSeconds: false)
            case 46: .elapsed(showsSeconds: true)
            default: .general
            }
    }

    /// Reads a format's code (ISO/IEC 29500-1 §18.8.31), of which the first section counts: that of
    /// numbers above zero.
    init(code: String) {
        var scan = FormatScan()
        scan.read(Array(code.unicodeScalars))
        self = scan.format
    }
}

/// What the letters of a format's code say.
private struct FormatScan {
    private var hasDate = false
    private var hasHours = false
    private var hasSeconds = false
    private var hasElapsed = false
    /// `m` that may be months or minutes, until what stands beside it is known.
    private var hasUnclearMonth = false
    private var lastWasHours = false
    private var hasMinutes = false
    private var zeros = 0
    private var decimals = 0
    private var isBehindPoint = false
    private var prefix: [UInt8] = []
    /// It has other digits, a percent sign, or words behind the digits.
    private var isMoreThanZeros = false

    mutating func read(_ code: [Unicode.Scalar]) {
        var index = 0
        while index < code.count {
            let scalar = code[index]
            index += 1
            switch scalar {
            case ";": return
            case "\"":
                let end = code[index...].firstIndex(of: "\"") ?? code.endIndex
                literal(code[index..<end])
                index = min(end + 1, code.endIndex)
            case "\\", "!":
                if index < code.count { literal(code[index...index]) }
                index += 1
            case "_", "*": index += 1
            case "[":
                let end = code[index...].firstIndex(of: "]") ?? code.endIndex
                bracket(code[index..<end])
                index = min(end + 1, code.endIndex)
            default:
                // A/P and AM/PM hold letters that mean something else.
                let left = code[(index - 1)...]
                if let length = lengthOfHalfDay(left) {
                    hasHours = true
                    index += length - 1
                } else if isGeneral(left) {
                    return
                } else {
                    letter(scalar)
                }
            }
        }
    }

    var format: NumberFormat {
        if hasElapsed { return .elapsed(showsSeconds: hasSeconds) }
        let isTime = hasHours || hasSeconds || hasMinutes
        let isDate = hasDate || hasUnclearMonth
        if isDate && isTime { return .dateAndTime(showsSeconds: hasSeconds) }
        if isDate { return .date }
        if isTime { return .time(showsSeconds: hasSeconds) }
        if !isMoreThanZeros, !isBehindPoint, zeros > 1 || (zeros == 1 && !prefix.isEmpty) {
            return .code(prefix: prefix, digits: zeros)
        }
        return .plain(decimals: decimals)
    }

    private mutating func literal(_ scalars: ArraySlice<Unicode.Scalar>) {
        if zeros == 0, !isBehindPoint {
            prefix += Array(String(String.UnicodeScalarView(scalars)).utf8)
        } else {
            isMoreThanZeros = true
        }
    }

    /// `[h]`, `[mm]` and `[s]` are lengths of time; colours, conditions and languages say nothing.
    private mutating func bracket(_ scalars: ArraySlice<Unicode.Scalar>) {
        guard let first = scalars.first.map(lowered), "hms".unicodeScalars.contains(first),
            scalars.allSatisfy({ lowered($0) == first })
        else { return }
        hasElapsed = true
        if first == "s" { hasSeconds = true }
    }

    private mutating func letter(_ scalar: Unicode.Scalar) {
        switch lowered(scalar) {
        case "y", "d", "g", "a", "b":
            hasDate = true
            lastWasHours = false
        // Behind digits it is an exponent, by itself a year of an era.
        case "e" where zeros == 0: hasDate = true
        case "h":
            hasHours = true
            lastWasHours = true
        case "s":
            hasSeconds = true
            // Minutes stand before seconds.
            if hasUnclearMonth, !hasDate { (hasUnclearMonth, hasMinutes) = (false, true) }
            lastWasHours = false
        case "m":
            if lastWasHours { hasMinutes = true } else if !hasMinutes { hasUnclearMonth = true }
        case "0": if isBehindPoint { decimals += 1 } else { zeros += 1 }
        case "#", "?", "%", ",": isMoreThanZeros = true
        case "." where zeros > 0 || isMoreThanZeros: isBehindPoint = true
        default: break
        }
    }
}

private func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
}

/// The length of `AM/PM`, `A/P` or 上午/下午 at the beginning.
private func lengthOfHalfDay(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    for word in ["am/pm", "a/p", "上午/下午", "午前/午後"]
    where scalars.lazy.map(lowered).starts(with: word.unicodeScalars) {
        return word.unicodeScalars.count
    }
    return nil
}

private func isGeneral(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.lazy.map(lowered).starts(with: "general".unicodeScalars)
        || scalars.starts(with: "G/標準".unicodeScalars)
}
