import ArgumentParser
import Sandbox

/// CrowdLog's own link to an attendance service.
struct LinkOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            Let CrowdLog's own link write too, at 05:00 or on a button: from a kintai-sandbox hrmos \
            (http://127.0.0.1:18080), or a file of items of HRMOS's API.
            """, valueName: "address or file"))
    var link: String?

    @Option(
        help: ArgumentHelp(
            "How the link stores breaks: merged (as one) or actual. [unknown: since when]",
            valueName: "way"))
    var linkBreaks = LinkSettings.Breaks.merged

    var settings: LinkSettings? {
        guard let link else { return nil }
        var settings = LinkSettings(LinkSource(link))
        settings.breaks = linkBreaks
        return settings
    }
}

/// Lets a stand-in's nights pass when it is 05:00 in Tokyo, until the task is cancelled.
func passNights(of sandbox: CrowdLogSandbox, now: () -> Int) async {
    while !Task.isCancelled {
        let sinceFive = (now() + (9 - 5) * 3600) % 86_400
        guard (try? await Task.sleep(for: .seconds(86_400 - sinceFive))) != nil else { return }
        sandbox.passNight()
    }
}

extension LinkSettings.Breaks: ExpressibleByArgument {}
