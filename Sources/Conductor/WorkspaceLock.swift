package import Handoff
package import WorkModel

/// A command that wants to write to a workspace.
package struct WorkspaceUser: Sendable {
    /// What others are told is at work, such as `kintai run`.
    let program: String
    /// What to run again where somebody else is at work.
    let command: String
    /// Seconds since 1970.
    let startedAt: Int

    package init(program: String, command: String, startedAt: Int) {
        self.program = program
        self.command = command
        self.startedAt = startedAt
    }
}

/// The right to write to a workspace, which one command at a time has.
package struct WorkspaceLock: Sendable {
    private let file: FileLock
    private let holder: LockHolder

    /// What a stage's program must have open, so that the workspace stays held as long as it works.
    var descriptor: Int32 { file.descriptor }

    fileprivate init(_ file: FileLock, _ user: WorkspaceUser) throws(Faults) {
        self.file = file
        holder = LockHolder(user)
        try file.write(encodeJSON(holder))
    }

    /// Tells those who find the workspace locked which run works in it.
    func tell(_ run: RunFolder) throws(Faults) {
        var holder = holder
        holder.run = run.path.name
        try file.write(encodeJSON(holder))
    }
}

/// Does work that writes to a workspace, which is made where it is missing, while nobody else does.
///
/// Every command that writes to the workspace works inside this; those that only read don't.
/// - Throws: `workspaceLocked` or `workspaceHeldByStages` where somebody else is at work; what
///   `work` throws; what keeps the lock from being written.
package func holdingWorkspace<Value>(
    _ workspace: Path, for user: WorkspaceUser,
    _ work: (WorkspaceLock) async throws(Faults) -> Value
) async throws(Faults) -> Value {
    try FileWriting.makeFolder(workspace, durable: true)
    let path = workspace / "lock"
    guard let file = try FileLock.take(path) else {
        let holder = decodeJSON(LockHolder.self, from: try FileReading.bytes(of: path))
        throw lockFault(holder, workspace: workspace, command: user.command)
    }
    defer {
        // Nobody works here any more; where that can't be written, the next one writes over it.
        try? file.write([])
        file.release()
    }
    return try await work(WorkspaceLock(file, user))
}
