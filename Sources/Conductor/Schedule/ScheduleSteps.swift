package import Handoff
import Messages
import PipelineSettings

extension Schedule {
    /// What to type, once the files lie in a folder, as lines of a shell with comments.
    ///
    /// - Parameter folder: Where they lie.
    /// - Returns: The lines.
    package func steps(writtenTo folder: Path) -> String {
        let language = request.language
        let user = shellWord(request.user)
        var lines: [String] = []
        func step(_ words: Words, _ commands: String...) {
            lines.append("# " + words[language])
            lines += commands
        }
        step(
            ScheduleWords.user,
            "id \(user) >/dev/null 2>&1 || sudo useradd --system --user-group --home-dir / "
                + "--shell /usr/sbin/nologin \(user)")
        for path in ScheduledPaths(pipeline).written.prefix(1) {
            let word = shellWord(path)
            step(
                ScheduleWords.workspace, "sudo install -d -o \(user) -g \(user) -m 700 \(word)",
                "sudo chown -R \(user): \(word)")
        }
        if let group = pipeline.deliver?.group {
            step(ScheduleWords.group, "sudo usermod --append --groups \(shellWord(group)) \(user)")
        }
        let others = ScheduledPaths(pipeline).written.dropFirst()
        if !others.isEmpty {
            step(ScheduleWords.otherFolders, "#   " + others.map(shellWord).joined(separator: " "))
        }
        step(
            ScheduleWords.readable,
            "sudo -u \(user) " + shellCommand(request.command("check", pipeline)))
        keySteps(&lines)
        switch scheduler {
        case .systemd: systemdSteps(folder, &lines)
        case .cron: cronSteps(folder, &lines)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func keySteps(_ lines: inout [String]) {
        let language = request.language
        let secrets = ScheduledSecrets(pipeline)
        let user = shellWord(request.user)
        // systemd reads keys as root and passes them on; under cron the user itself must.
        let owner = scheduler == .systemd ? "" : "-o \(user) "
        if !secrets.credentials.isEmpty || !secrets.variables.isEmpty {
            lines.append("# " + ScheduleWords.keys[language])
            lines.append("sudo install -d -m 755 \(shellWord(request.keys.text))")
        }
        for name in secrets.credentials {
            let path = shellWord((request.keys / name).text)
            lines.append("sudo install \(owner)-m 400 /dev/stdin \(path)")
        }
        if !secrets.variables.isEmpty {
            let names = secrets.variables.map { "\($0)=…" }.joined(separator: " ")
            lines.append(
                "# " + ScheduleWords.variableLines.filled(["names": names], in: language))
            let path = shellWord(request.environmentFile.text)
            lines.append("sudo install \(owner)-m 400 /dev/stdin \(path)")
        }
        for path in secrets.files {
            lines.append("# " + ScheduleWords.keyFile[language])
            lines.append("sudo chown \(user): \(shellWord(path))")
            lines.append("sudo chmod 400 \(shellWord(path))")
        }
    }

    private func systemdSteps(_ folder: Path, _ lines: inout [String]) {
        let language = request.language
        let names = files.map { shellWord((folder / $0.name).text) }.joined(separator: " ")
        lines += [
            "# " + ScheduleWords.install[language],
            "sudo install -m 644 \(names) /etc/systemd/system/",
            "sudo systemctl daemon-reload",
            "# " + ScheduleWords.tryOnce[language],
            "sudo systemctl start --wait \(request.name).service",
            "journalctl -u \(request.name).service",
            "# " + ScheduleWords.enable[language],
            "sudo systemctl enable --now \(request.name).timer",
            "systemctl list-timers \(request.name).timer",
        ]
    }

    private func cronSteps(_ folder: Path, _ lines: inout [String]) {
        let language = request.language
        let file = shellWord((folder / request.name).text)
        let run = cronSecrets(request, pipeline) + [shellCommand(request.command("run", pipeline))]
        let night = shellWord(run.joined(separator: "; "))
        lines += [
            "# " + ScheduleWords.tryOnce[language],
            "sudo -u \(shellWord(request.user)) sh -c \(night)",
            "# " + ScheduleWords.enableCron[language],
            "sudo install -m 644 \(file) /etc/cron.d/\(request.name)",
        ]
    }
}
