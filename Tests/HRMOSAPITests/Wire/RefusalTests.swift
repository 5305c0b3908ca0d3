import Messages
import PipelineSettings
import Sandbox
import Testing
import WorkModel

/// Each refusal has a code, an exit status and words of its own, in a run and in
/// `kintai check --online`.
@Suite(.fewAtOnce) struct RefusalTests {
    @Test func `a wrong key`() async throws {
        try await expectRefusal(.hrmosKeyWrong, "API KEYの設定") { _ in
        } night: {
            $0.environment = ["HRMOS_API_KEY": "d3Jvbmc="]
        }
    }

    @Test(arguments: [401, 403])
    func `a key past its three months`(status: Int) async throws {
        try await expectRefusal(.hrmosKeyExpired, "API KEYの設定") {
            $0.expiredKey = status
        } night: {
            $0.api.keyIssued = try date("2026-07-16")
        }
    }

    @Test func `a key that is over, of which nobody noted the date`() async throws {
        try await expectRefusal(.hrmosKeyWrong, "API KEYの設定") { $0.expiredKey = 401 }
    }

    @Test func `an address that isn't allowed`() async throws {
        try await expectRefusal(.hrmosAddressRefused, "IP") { $0.blocksAddress = true }
    }

    @Test func `a plan without the API`() async throws {
        try await expectRefusal(.hrmosPlanLacking, "hrmos-csv") { $0.noPlan = 402 }
    }

    @Test func `a plan without the API, by the status that pipeline.yml names`() async throws {
        try await expectRefusal(.hrmosPlanLacking, "hrmos-csv") {
            $0.noPlan = 403
        } night: {
            $0.api.refusals.plan = [403]
            $0.api.refusals.address = []
        }
    }

    @Test func `a company that isn't there`() async throws {
        try await expectRefusal(.hrmosCompanyUnknown, "login_url") { $0.company = "another" }
    }

    @Test(arguments: HRMOSSettings.Maintenance.allCases)
    func `maintenance`(kind: HRMOSSettings.Maintenance) async throws {
        try await expectStop(.serviceMaintenance, .tryAgainLater) { $0.maintenance = kind }
    }

    @Test func `a key that isn't there is found before anything is asked`() async throws {
        let tenant = try Tenant()
        try await withService(tenant.answer) { port in
            let night = try Night(port: port)
            night.environment = [:]
            let found = try await night.faults()
            #expect(found.map(\.code) == [.secretMissing])
            #expect(Faults(found)?.exitStatus == .faultyConfiguration)
        }
        #expect(try tenant.served().total == 0)
    }

    private func expectRefusal(
        _ code: FaultCode, _ screen: String,
        tenant change: (inout HRMOSSettings) -> Void,
        night: (Night) throws -> Void = { _ in }
    ) async throws {
        let fault = try await expectStop(code, .refused, tenant: change, night: night)
        for language in Language.allCases {
            #expect(describe(fault, in: language).contains(screen))
        }
    }

    /// Both end with that one fault, and nothing is made.
    @discardableResult
    private func expectStop(
        _ code: FaultCode, _ status: Exit, tenant change: (inout HRMOSSettings) -> Void,
        night setUp: (Night) throws -> Void = { _ in }
    ) async throws -> Fault {
        let tenant = try Tenant(employees: 10, change)
        return try await withService(tenant.answer) { port in
            let night = try Night(port: port)
            try setUp(night)
            let found = try await night.faults()
            #expect(found.map(\.code) == [code])
            #expect(Faults(found)?.exitStatus == status)
            #expect(try night.packages().isEmpty)
            let checked = try await night.checkOnline()
            #expect(checked.map(\.code) == [code])
            let fault = try #require(found.first)
            expectToReadWell(fault)
            return fault
        }
    }
}
