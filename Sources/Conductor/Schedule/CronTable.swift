import Handoff
import Messages
import PipelineSettings

/// A file for `/etc/cron.d` that begins a run at one time of one zone, whatever zone cron counts in.
///
/// Not every cron knows a zone of its own, so that cron calls four times an hour and the line asks what
/// time it is there. All zones differ by quarters of an hour.
func cronTable(_ request: ScheduleRequest, _ pipeline: PipelineSettings) -> ScheduleFile {
    var steps = cronSecrets(request, pipeline)
    let run = shellCommand(request.command("run", pipeline))
    let purge = shellCommand(request.command("purge", pipeline))
    // Standard error stays: cron mails it.
    steps.append("night() { \(run) > /dev/null; }")
    steps.append("night || { [ $? = 75 ] && sleep 1200 && night; } && \(purge) > /dev/null")
    // Japan has had one offset since 1951, so that no database of zones need be there.
    let zone = request.zone == "Asia/Tokyo" ? "JST-9" : request.zone
    let isTime = "[ \"$(TZ=\(zone) date +%H:%M)\" = \(request.time.text) ]"
    let command = "\(isTime) || exit 0; " + steps.joined(separator: "; ")
    let minutes = stride(from: request.time.minute % 15, to: 60, by: 15).map(String.init)
    let comment = ScheduleWords.cron.filled(
        ["time": request.time.text, "zone": request.zone], in: request.language)
    return ScheduleFile(
        name: request.name,
        text: """
            # \(comment)
            SHELL=/bin/sh
            \(minutes.joined(separator: ",")) * * * * \(request.user) \
            \(command.replacing("%", with: "\\%"))

            """)
}

/// What a shell does before it calls kintai, so that keys are where pipeline.yml says: systemd passes none.
func cronSecrets(_ request: ScheduleRequest, _ pipeline: PipelineSettings) -> [String] {
    let secrets = ScheduledSecrets(pipeline)
    var steps: [String] = []
    if !secrets.credentials.isEmpty {
        steps.append("export CREDENTIALS_DIRECTORY=\(shellWord(request.keys.text))")
    }
    if !secrets.variables.isEmpty {
        steps.append("set -a; . \(shellWord(request.environmentFile.text)); set +a")
    }
    return steps
}
