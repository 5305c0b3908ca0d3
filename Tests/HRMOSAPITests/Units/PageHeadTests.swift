import HTTP
import Testing

@testable import ExtractStage

@Suite struct PageHeadTests {
    @Test func `reads the totals`() {
        let head = PageHead(["x-total-count": "130", "X-TOTAL-PAGE": "2"])
        #expect(head.total == 130)
        #expect(head.pages == 2)
        #expect(head.hasNext == nil)
    }

    @Test(arguments: ["", "many", "1.5", "１３０"])
    func `takes no total from what isn't a number`(text: String) {
        let head = PageHead(["X-Total-Count": text, "X-Total-Page": text])
        #expect(head.total == nil)
        #expect(head.pages == nil)
    }

    @Test(arguments: [
        #"<https://ieyasu.co/api/example/v1/users?page=2>; rel="next""#,
        #"<https://ieyasu.co/api/example/v1/users?page=2>; rel=next"#,
        #"<https://ieyasu.co/?page=2>;rel="next",<https://ieyasu.co/?page=9>;rel="last""#,
        #"<https://ieyasu.co/?page=9>; rel="last", <https://ieyasu.co/?page=2>; rel="next""#,
        #"<https://ieyasu.co/?page=9>; rel=last , <https://ieyasu.co/?page=2>; REL = "NEXT""#,
        #"<https://ieyasu.co/?page=2>; title="more"; rel="next last""#,
        #"<https://ieyasu.co/?page=2&ids=1,2;3>; rel="next""#,
    ])
    func `sees the next page in a link`(link: String) {
        #expect(PageHead(["Link": link]).hasNext == true)
    }

    @Test func `sees the next page in the second of two headers`() {
        let head = PageHead([
            "Link": #"<https://ieyasu.co/?page=1>; rel="first""#,
            "link": #"<https://ieyasu.co/?page=2>; rel="next""#,
        ])
        #expect(head.hasNext == true)
    }

    @Test(arguments: [
        #"<https://ieyasu.co/?page=1>; rel="first", <https://ieyasu.co/?page=2>; rel="last""#,
        #"<https://ieyasu.co/?page=1>; rel="previous""#,
        #"<https://ieyasu.co/?rel=next>; rel="first""#,
        #"<https://ieyasu.co/?page=1;rel=next>; rel="last""#,
        #"<https://ieyasu.co/?page=1>; title="rel=next"; rel="first""#,
    ])
    func `sees that no page follows`(link: String) {
        #expect(PageHead(["Link": link]).hasNext == false)
    }

    /// A proxy on the way may add links of its own, which say nothing of pages.
    @Test(arguments: [#"</app.css>; rel="preload"; as="style""#, "", "next"])
    func `learns nothing from a link of another kind`(link: String) {
        #expect(PageHead(["Link": link]).hasNext == nil)
    }

    @Test func `trusts the totals first, then the link, then an empty page`() {
        let next = #"<https://ieyasu.co/?page=2>; rel="next""#
        let totals = PageHead(["X-Total-Page": "3", "Link": next])
        #expect(!totals.isLast(2, count: 100))
        #expect(totals.isLast(3, count: 100))
        let link = PageHead(["Link": next])
        #expect(!link.isLast(1, count: 0))
        let none = PageHead([:])
        #expect(!none.isLast(1, count: 25))
        #expect(!none.isLast(2, count: 1))
        #expect(none.isLast(3, count: 0))
    }

    @Test func `ends with the first page of an empty list`() {
        #expect(PageHead(["X-Total-Count": "0", "X-Total-Page": "0"]).isLast(1, count: 0))
        #expect(PageHead(["X-Total-Count": "0", "X-Total-Page": "1"]).isLast(1, count: 0))
    }
}
