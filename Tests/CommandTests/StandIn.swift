import Foundation

/// Makes a folder of the programs in which a shell script stands in for one of them.
func standIn(for stage: String, in project: Project, script: String) throws -> URL {
    let programs = project.folder.appending(path: "programs")
    try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: false)
    for program in [Program.kintai, .extract, .transform, .load] where program.name != stage {
        try place(program, at: programs.appending(path: program.name))
    }
    let file = programs.appending(path: stage)
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
    return programs
}

/// Puts a program into a folder, by a hard link where the disk is the same.
private func place(_ program: Program, at file: URL) throws {
    do {
        try FileManager.default.linkItem(at: program.file, to: file)
    } catch {
        try FileManager.default.copyItem(at: program.file, to: file)
    }
}
