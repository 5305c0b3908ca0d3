import Handoff
import Messages
import PipelineSettings

/// The units of a night: a service that may do nothing but its work, a timer, and what tells of a
/// failure.
///
/// - Parameters:
///   - request: Names, paths and the time; no path holds control characters.
///   - pipeline: Its folders stay writable and its credentials are passed, nothing else.
/// - Returns: The files for `/etc/systemd/system`.
func systemdUnits(_ request: ScheduleRequest, _ pipeline: PipelineSettings) -> [ScheduleFile] {
    var files = [
        ScheduleFile(name: "\(request.name).service", text: service(request, pipeline)),
        ScheduleFile(name: "\(request.name).timer", text: timer(request)),
    ]
    if request.onFailure == nil {
        files.append(ScheduleFile(name: failureUnit(request), text: failure(request)))
    }
    return files
}

private func failureUnit(_ request: ScheduleRequest) -> String { "\(request.name)-failed.service" }

private func service(_ request: ScheduleRequest, _ pipeline: PipelineSettings) -> String {
    let secrets = ScheduledSecrets(pipeline)
    let paths = ScheduledPaths(pipeline).written
    func comment(_ words: Words) -> String { "# " + words[request.language] }
    var lines = [
        "[Unit]",
        "Description=kintai: attendance into CrowdLog (\(request.name))",
        "Documentation=man:kintai-run(1)",
        "Wants=network-online.target",
        "After=network-online.target",
        "RequiresMountsFor="
            + [pipeline.workspace, request.config.folder.text].map(systemdWord)
            .joined(separator: " "),
        "OnFailure=\(request.onFailure ?? failureUnit(request))",
        comment(ScheduleWords.attempts),
        "StartLimitIntervalSec=12h",
        "StartLimitBurst=10",
        "",
        "[Service]",
        "Type=exec",
        "User=\(request.user)",
    ]
    if let group = pipeline.deliver?.group { lines.append("SupplementaryGroups=\(group)") }
    lines += [
        "UMask=0077",
        "LimitCORE=0",
        "ExecStart=" + systemdCommand(request.command("run", pipeline)),
        "ExecStopPost=" + systemdCommand(request.command("purge", pipeline)),
        comment(ScheduleWords.restart),
        "RestartForceExitStatus=75",
        "RestartSec=20min",
        "RuntimeMaxSec=20h",
        "TimeoutStopSec=2min",
    ]
    lines += secrets.credentials.map { name in
        "LoadCredential=\(systemdValue(name)):\(systemdValue((request.keys / name).text))"
    }
    if !secrets.variables.isEmpty {
        lines += [
            comment(ScheduleWords.variables) + " " + secrets.variables.joined(separator: ", "),
            "EnvironmentFile=\(systemdValue(request.environmentFile.text))",
        ]
    }
    lines += ["", comment(ScheduleWords.folders)]
    // A folder that isn't there yet is told of by the run itself, in clearer words.
    lines += paths.map { "ReadWritePaths=" + systemdWord("-" + $0) }
    lines += sandbox(request, pipeline, paths)
    return lines.joined(separator: "\n") + "\n"
}

/// What the service must do without.
private func sandbox(
    _ request: ScheduleRequest, _ pipeline: PipelineSettings, _ written: [String]
) -> [String] {
    let all = written + [request.config.text, request.program.text]
    let usesHome = all.contains { path in
        ["/home/", "/root/", "/run/user/"].contains(where: path.hasPrefix)
    }
    let usesTemporary = all.contains { path in
        ["/tmp/", "/var/tmp/"].contains(where: path.hasPrefix)
    }
    var lines = [
        "ProtectSystem=strict",
        "ProtectHome=\(usesHome ? "read-only" : "yes")",
        "PrivateTmp=\(usesTemporary ? "no" : "yes")",
        "PrivateDevices=yes",
        // Only so can files be given to another group.
        "PrivateUsers=\(pipeline.deliver?.group == nil ? "yes" : "no")",
        "ProtectClock=yes",
        "ProtectControlGroups=yes",
        "ProtectHostname=yes",
        "ProtectKernelLogs=yes",
        "ProtectKernelModules=yes",
        "ProtectKernelTunables=yes",
        "ProtectProc=invisible",
        "ProcSubset=pid",
        "RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX",
        "RestrictNamespaces=yes",
        "RestrictRealtime=yes",
        // What is put into a folder for a group gets its group by a bit that this would forbid.
        "RestrictSUIDSGID=\(pipeline.deliver?.isForGroup == true ? "no" : "yes")",
        "RemoveIPC=yes",
        "LockPersonality=yes",
        "NoNewPrivileges=yes",
        "CapabilityBoundingSet=",
        "AmbientCapabilities=",
        "SystemCallArchitectures=native",
        "SystemCallFilter=@system-service",
        "SystemCallFilter=~@privileged @resources",
        // Threads get their priority by the first, files another group by the second.
        "SystemCallFilter=setpriority\(pipeline.deliver?.group == nil ? "" : " fchown")",
        "SystemCallErrorNumber=EPERM",
    ]
    // Programs that compile as they run, such as node and java, need what this forbids.
    if !pipeline.runsOwnProgram { lines.append("MemoryDenyWriteExecute=yes") }
    return lines
}

private func timer(_ request: ScheduleRequest) -> String {
    """
    [Unit]
    Description=kintai: every night (\(request.name))

    [Timer]
    OnCalendar=*-*-* \(request.time.text):00 \(request.zone)
    AccuracySec=1min
    # \(ScheduleWords.persistent[request.language])
    Persistent=true

    [Install]
    WantedBy=timers.target

    """
}

private func failure(_ request: ScheduleRequest) -> String {
    """
    [Unit]
    Description=kintai: a night has failed (\(request.name))

    [Service]
    Type=oneshot
    # \(ScheduleWords.ownAlarm[request.language])
    ExecStart=logger --priority daemon.alert --tag kintai \
    "\(request.name).service has failed, see: journalctl -u \(request.name).service"
    DynamicUser=yes
    CapabilityBoundingSet=
    NoNewPrivileges=yes
    PrivateDevices=yes
    PrivateNetwork=yes
    ProtectHome=yes
    ProtectSystem=strict

    """
}

extension DeliverySettings {
    /// Whether the group may read what is delivered.
    fileprivate var isForGroup: Bool { (mode ?? 0o600) & 0o040 != 0 }
}
