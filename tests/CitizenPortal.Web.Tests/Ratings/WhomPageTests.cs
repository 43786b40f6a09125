using CitizenPortal.Domain.Ratings;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Public;

namespace CitizenPortal.Web.Tests.Ratings;

public sealed class WhomPageTests : IDisposable
{
    private readonly DemoPortalHost _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Code_of_a_slip_leads_to_its_page_typed_or_as_a_whole_link()
    {
        var token = await Slips.TokenAsync(_portal);
        using var visitor = new Visitor(_portal);
        foreach (var typed in new[] { token, token.ToUpperInvariant(), $"{token[..6]}-{token[6..]}", $"http://localhost:5000/dg/{token}" })
        {
            Assert.Equal(4, (await visitor.OpenAsync($"/danh-gia/gui?ma={Uri.EscapeDataString(typed)}")).QuerySelectorAll("fieldset").Length);
        }

        var wrong = await visitor.OpenAsync("/danh-gia/gui?ma=abc");
        Assert.Equal(["#ma Mã phải có 26 chữ và số; hãy xem lại phiếu"], wrong.Faults());
        Assert.Equal("abc", wrong.QuerySelector("#ma")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Visitor_chooses_agency_then_person_and_his_rating_is_marked_unverified()
    {
        var clerk = await Slips.ClerkAsync(_portal);
        using var visitor = new Visitor(_portal);
        var start = await visitor.OpenAsync("/danh-gia/gui");
        Assert.NotNull(start.QuerySelector($"#co-quan option[value='{Slips.Agency}']"));
        var people = await visitor.OpenAsync($"/danh-gia/gui?co-quan={Slips.Agency}");
        Assert.NotNull(people.QuerySelector($"#nguoi option[value='{clerk.Id}']"));
        Assert.Equal(["", "Quầy 1", "Quầy 2"], people.QuerySelectorAll("#quay option").Select(o => o.GetAttribute("value")));
        Assert.DoesNotContain(clerk.Code, people.DocumentElement.OuterHtml, StringComparison.Ordinal);

        var form = await visitor.OpenAsync($"/danh-gia/gui?co-quan={Slips.Agency}&nguoi={clerk.Id}&quay=&tiep=1");
        Assert.Contains("chưa xác minh", form.QuerySelector("main").Words(), StringComparison.Ordinal);
        (string, string)[] chosen = [("co-quan", Slips.Agency), ("nguoi", $"{clerk.Id}"), ("quay", "")];
        var wrong = await visitor.PostAsync("/danh-gia/gui", [.. chosen, .. Slips.Good.Where(f => f.Name != "chon[chi-so-7]")]);
        Assert.Equal(["#chi-so-7 Câu 4: hãy chọn một câu trả lời"], wrong.Faults());
        Assert.Equal($"{clerk.Id}", wrong.Hidden("nguoi"));
        Assert.NotNull(wrong.QuerySelector("input[name='chon[chi-so-4]'][checked]"));
        var done = await visitor.PostAsync("/danh-gia/gui", [.. chosen, .. Slips.Good]);

        Assert.Contains("chưa xác minh", done.QuerySelector("[role=status]").Words(), StringComparison.Ordinal);
        Assert.Equal((0, 1), (await Slips.CountAsync<Rating>(_portal), await Slips.CountAsync<UnverifiedRating>(_portal)));
    }

    [Theory]
    [InlineData("co-quan=")]
    [InlineData("co-quan=khong-co")]
    [InlineData("co-quan=so-tn-mt&nguoi=999999")]
    [InlineData("co-quan=so-tn-mt&quay=Quầy 99")]
    public async Task Nobody_is_rated_who_is_not_there(string query)
    {
        using var visitor = new Visitor(_portal);
        Assert.Equal(["#co-quan Hãy chọn cơ quan, người hoặc quầy đang có tên"], (await visitor.OpenAsync($"/danh-gia/gui?{query}")).Faults());
        await visitor.PostAsync("/danh-gia/gui", [.. query.Split('&').Select(p => p.Split('=')).Select(p => (p[0], p[1])), .. Slips.Good]);

        Assert.Equal(0, await Slips.CountAsync<UnverifiedRating>(_portal));
    }

    [Fact]
    public async Task Home_page_leads_here()
    {
        using var visitor = new Visitor(_portal);

        Assert.NotNull((await visitor.OpenAsync("/")).QuerySelector("a[href='/danh-gia/gui']"));
    }
}
