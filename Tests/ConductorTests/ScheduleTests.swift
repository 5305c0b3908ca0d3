import Handoff
import Messages
import PipelineSettings
import Testing
import WorkModel

@testable import Conductor

/// The files of a schedule as people get them.
@Suite struct ScheduleTests {
    /// A tenant over the API, with every kind of secret, whose files lie in folders of `place`.
    private func pipeline(
        _ place: String, isPlain: Bool = false, language: LanguageSetting = .ja
    ) -> PipelineSettings {
        let input = InputFile(name: "t.csv", path: place + "/t.csv")
        let http = HTTPSettings(log: OutputFile(name: "log", path: place + "/logs/hrmos.log"))
        let source = SourceSettings.hrmosAPI(
            HRMOSAPI(
                company: "example", key: .credential("hrmos-key"),
                http: isPlain ? HTTPSettings() : http))
        var pipeline = PipelineSettings(
            workspace: place + "/workspace", language: language,
            integrations: [IntegrationSettings(name: IntegrationName("本社"), source: source)],
            target: TargetSettings(members: [], template: input))
        guard !isPlain else { return pipeline }
        pipeline.deliver = DeliverySettings(folder: "/srv/share/kintai", group: "hr", mode: 0o640)
        pipeline.metrics = OutputFile(name: "m", path: "/var/lib/prometheus/kintai.prom")
        pipeline.notify = [
            NoticeSettings(receiver: .slack(.variable("SLACK_URL"))),
            NoticeSettings(receiver: .teams(.file(InputFile(name: "k", path: place + "/teams")))),
            NoticeSettings(
                receiver: .webhook(.variable("HOOK"), signingKey: .variable("SLACK_URL"))),
        ]
        return pipeline
    }

    private func request(
        _ config: String, program: String = "/usr/bin/kintai", zone: String = "Asia/Tokyo",
        time: String = "06:30", onFailure: String? = nil, _ language: Language = .en
    ) throws -> ScheduleRequest {
        ScheduleRequest(
            program: Path(program), config: Path(config), name: "kintai", user: "kintai",
            time: try #require(TimeOfDay(time)), zone: zone, keys: Path("/etc/kintai"),
            onFailure: onFailure, language: language)
    }

    private func files(_ schedule: Schedule) -> [String: String] {
        Dictionary(uniqueKeysWithValues: schedule.files.map { ($0.name, $0.text) })
    }

    @Test func `a service may do nothing but its work`() throws {
        let files = files(
            try Schedule(
                .systemd, request("/srv/kintai/pipeline.yml"),
                pipeline("/srv/kintai", isPlain: true)))
        #expect(files.keys.sorted() == ["kintai-failed.service", "kintai.service", "kintai.timer"])
        #expect(
            files["kintai.service"] == """
                [Unit]
                Description=kintai: attendance into CrowdLog (kintai)
                Documentation=man:kintai-run(1)
                Wants=network-online.target
                After=network-online.target
                RequiresMountsFor=/srv/kintai/workspace /srv/kintai
                OnFailure=kintai-failed.service
                # After status 75 (try again later) a run begins anew every 20 minutes, 10 times in 12 hours.
                StartLimitIntervalSec=12h
                StartLimitBurst=10

                [Service]
                Type=exec
                User=kintai
                UMask=0077
                LimitCORE=0
                ExecStart=/usr/bin/kintai run --config /srv/kintai/pipeline.yml
                ExecStopPost=/usr/bin/kintai purge --config /srv/kintai/pipeline.yml
                # 75 is no failure yet: OnFailure comes only when the attempts are used up.
                RestartForceExitStatus=75
                RestartSec=20min
                RuntimeMaxSec=20h
                TimeoutStopSec=2min
                LoadCredential=hrmos-key:/etc/kintai/hrmos-key

                # It may write here and nowhere else; systemd-analyze security tells what else it may do.
                ReadWritePaths=-/srv/kintai/workspace
                ProtectSystem=strict
                ProtectHome=yes
                PrivateTmp=yes
                PrivateDevices=yes
                PrivateUsers=yes
                ProtectClock=yes
                ProtectControlGroups=yes
                ProtectHostname=yes
                ProtectKernelLogs=yes
                ProtectKernelModules=yes
                ProtectKernelTunables=yes
                ProtectProc=invisible
                ProcSubset=pid
                RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
                RestrictNamespaces=yes
                RestrictRealtime=yes
                RestrictSUIDSGID=yes
                RemoveIPC=yes
                LockPersonality=yes
                NoNewPrivileges=yes
                CapabilityBoundingSet=
                AmbientCapabilities=
                SystemCallArchitectures=native
                SystemCallFilter=@system-service
                SystemCallFilter=~@privileged @resources
                SystemCallFilter=setpriority
                SystemCallErrorNumber=EPERM
                MemoryDenyWriteExecute=yes

                """)
        #expect(
            files["kintai.timer"] == """
                [Unit]
                Description=kintai: every night (kintai)

                [Timer]
                OnCalendar=*-*-* 06:30:00 Asia/Tokyo
                AccuracySec=1min
                # A night that was missed while the machine was off is made up for when it starts.
                Persistent=true

                [Install]
                WantedBy=timers.target

                """)
    }

    /// The lines of the service that begin with a key.
    private func lines(_ key: String, of schedule: Schedule) -> [String] {
        (files(schedule)["kintai.service"] ?? "").split(separator: "\n").map(String.init)
            .filter { $0.hasPrefix(key + "=") }
    }

    @Test func `folders that a run writes to stay writable, and a group may be given`() throws {
        let schedule = try Schedule(
            .systemd, request("/srv/kintai/pipeline.yml", onFailure: "alarm@%n.service"),
            pipeline("/srv/kintai"))
        #expect(
            lines("ReadWritePaths", of: schedule) == [
                "ReadWritePaths=-/srv/kintai/workspace", "ReadWritePaths=-/srv/share/kintai",
                "ReadWritePaths=-/var/lib/prometheus", "ReadWritePaths=-/srv/kintai/logs",
            ])
        #expect(lines("SupplementaryGroups", of: schedule) == ["SupplementaryGroups=hr"])
        #expect(lines("PrivateUsers", of: schedule) == ["PrivateUsers=no"])
        #expect(lines("RestrictSUIDSGID", of: schedule) == ["RestrictSUIDSGID=no"])
        #expect(
            lines("SystemCallFilter", of: schedule).last == "SystemCallFilter=setpriority fchown")
        #expect(
            lines("EnvironmentFile", of: schedule) == ["EnvironmentFile=/etc/kintai/kintai.env"])
        #expect(lines("OnFailure", of: schedule) == ["OnFailure=alarm@%n.service"])
        #expect(schedule.files.count == 2)
    }

    @Test(arguments: [
        ("/srv/kintai", "yes", "yes"), ("/home/taro/kintai", "read-only", "yes"),
        ("/tmp/kintai", "yes", "no"),
    ])
    func `a home or a temporary folder stays in sight where runs need it`(
        place: String, home: String, temporary: String
    ) throws {
        let schedule = try Schedule(
            .systemd, request("/etc/kintai.yml"), pipeline(place, isPlain: true))
        #expect(lines("ProtectHome", of: schedule) == ["ProtectHome=" + home])
        #expect(lines("PrivateTmp", of: schedule) == ["PrivateTmp=" + temporary])
    }

    @Test func `a program of the user's own may compile as it runs`() throws {
        var own = pipeline("/srv/kintai", isPlain: true)
        own.integrations[0].source = .command(CommandSource(command: ["node"], folder: "/srv"))
        let schedule = try Schedule(.systemd, request("/srv/kintai/pipeline.yml"), own)
        #expect(lines("MemoryDenyWriteExecute", of: schedule) == [])
        #expect(lines("LoadCredential", of: schedule) == [])
    }

    @Test func `systemd takes odd paths as they are`() throws {
        let place = "/srv/勤怠 100% \"a\\b\" $HOME"
        let schedule = try Schedule(
            .systemd, request(place + "/p.yml", program: "/opt/k $x/kintai"),
            pipeline(place, isPlain: true))
        let written = "/srv/勤怠 100%% \\\"a\\\\b\\\" $HOME"
        #expect(
            lines("ExecStart", of: schedule) == [
                "ExecStart=\"/opt/k $x/kintai\" run --config \"\(written.replacing("$", with: "$$"))/p.yml\""
            ])
        #expect(
            lines("ReadWritePaths", of: schedule) == ["ReadWritePaths=\"-\(written)/workspace\""])
    }

    @Test func `cron is asked at one time of one zone, whatever zone it counts in`() throws {
        let schedule = try Schedule(
            .cron, request("/srv/勤怠/100%/it's.yml", time: "5:10", .ja),
            pipeline("/srv/勤怠", language: .auto))
        #expect(
            schedule.files == [
                ScheduleFile(
                    name: "kintai",
                    text: """
                        # 毎日 05:10（Asia/Tokyo）に動きます。cron の時間帯によらないよう、15 分おきに現地の時刻を確かめます。
                        SHELL=/bin/sh
                        10,25,40,55 * * * * kintai [ "$(TZ=JST-9 date +\\%H:\\%M)" = 05:10 ] || exit 0; \
                        export CREDENTIALS_DIRECTORY=/etc/kintai; \
                        set -a; . /etc/kintai/kintai.env; set +a; \
                        night() { /usr/bin/kintai run --config '/srv/勤怠/100\\%/it'\\''s.yml' --language ja \
                        > /dev/null; }; night || { [ $? = 75 ] && sleep 1200 && night; } && \
                        /usr/bin/kintai purge --config '/srv/勤怠/100\\%/it'\\''s.yml' --language ja > /dev/null

                        """)
            ])
    }

    @Test func `says what to type, and puts nothing in force itself`() throws {
        let schedule = try Schedule(
            .systemd, request("/srv/k a/pipeline.yml"), pipeline("/srv/k a"))
        let commands = schedule.steps(writtenTo: Path("units")).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }.joined(separator: "\n")
        #expect(
            commands == """
                id kintai >/dev/null 2>&1 || sudo useradd --system --user-group --home-dir / \
                --shell /usr/sbin/nologin kintai
                sudo install -d -o kintai -g kintai -m 700 '/srv/k a/workspace'
                sudo chown -R kintai: '/srv/k a/workspace'
                sudo usermod --append --groups hr kintai
                sudo -u kintai /usr/bin/kintai check --config '/srv/k a/pipeline.yml'
                sudo install -d -m 755 /etc/kintai
                sudo install -m 400 /dev/stdin /etc/kintai/hrmos-key
                sudo install -m 400 /dev/stdin /etc/kintai/kintai.env
                sudo chown kintai: '/srv/k a/teams'
                sudo chmod 400 '/srv/k a/teams'
                sudo install -m 644 units/kintai.service units/kintai.timer units/kintai-failed.service \
                /etc/systemd/system/
                sudo systemctl daemon-reload
                sudo systemctl start --wait kintai.service
                journalctl -u kintai.service
                sudo systemctl enable --now kintai.timer
                systemctl list-timers kintai.timer
                """)
    }

    @Test func `a trial under cron's user finds the keys that cron's line finds`() throws {
        let schedule = try Schedule(.cron, request("/srv/p.yml"), pipeline("/srv"))
        let commands = schedule.steps(writtenTo: Path("cron")).split(separator: "\n")
        let trial = """
            sudo -u kintai sh -c 'export CREDENTIALS_DIRECTORY=/etc/kintai; \
            set -a; . /etc/kintai/kintai.env; set +a; /usr/bin/kintai run --config /srv/p.yml'
            """
        #expect(commands.contains { $0 == trial })
        #expect(commands.contains("sudo install -o kintai -m 400 /dev/stdin /etc/kintai/hrmos-key"))
        #expect(commands.last == "sudo install -m 644 cron/kintai /etc/cron.d/kintai")
    }

    @Test(arguments: ["/srv/a\nExecStart=evil", "/srv/\u{7}"])
    func `refuses a path that would end its line`(place: String) throws {
        #expect(throws: Faults.self) {
            try Schedule(.systemd, request("/etc/p.yml"), pipeline(place, isPlain: true))
        }
    }

    @Test(arguments: ["鍵", "a:b"])
    func `refuses a credential that systemd would pass over`(name: String) throws {
        var pipeline = pipeline("/srv", isPlain: true)
        pipeline.integrations[0].source = .hrmosAPI(
            HRMOSAPI(company: "example", key: .credential(name)))
        #expect(throws: Faults.self) { try Schedule(.systemd, request("/p.yml"), pipeline) }
        _ = try Schedule(.cron, request("/p.yml"), pipeline)
    }

    @Test(arguments: [("6:30", "06:30"), ("00:00", "00:00"), ("23:59", "23:59")])
    func `reads a time of day`(text: String, shown: String) {
        #expect(TimeOfDay(text)?.text == shown)
    }

    @Test(arguments: ["", "6", "24:00", "6:60", "6:3", "-1:00", "６:30", "06:30:00", "+6:30"])
    func `refuses what is no time of day`(text: String) {
        #expect(TimeOfDay(text) == nil)
    }
}
