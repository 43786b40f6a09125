using Bunit;
using CitizenPortal.Components.Cases;

namespace CitizenPortal.Components.Tests.Cases;

public sealed class AnswerBoxTests : BunitContext
{
    [Fact]
    public void Answer_names_agency_date_and_law_and_lets_no_markup_through()
    {
        var shown = Render<AnswerBox>(p => p.Add(c => c.Answer, new("Trả lời", "Sở Y tế", "Chào bạn,\n<script>alert(1)</script>\n\nTrân trọng.", "28/05/2020", "2020-05-28", "Căn cứ", [new("Điều 22 Luật BHYT", "https://example.vn"), new("Công văn 12")])));

        Assert.Equal("Trả lời", shown.Find($"#{shown.Find("section").GetAttribute("aria-labelledby")}").TextContent);
        Assert.Equal("Sở Y tế", shown.Find(".meta strong").TextContent);
        Assert.Empty(shown.FindAll("script"));
        Assert.Equal(2, shown.FindAll(".answer-text p").Count);
        Assert.Equal(2, shown.FindAll(".legal li").Count);
        Assert.Equal("https://example.vn", Assert.Single(shown.FindAll(".legal a")).GetAttribute("href"));
    }
}
