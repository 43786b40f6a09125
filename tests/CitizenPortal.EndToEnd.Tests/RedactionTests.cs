using CitizenPortal.Domain.Questions;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>Without script: the coordinator compares original and public copy, takes the suggestions, and what others read names nobody.</summary>
[Collection(BrowserCollection.Name)]
public sealed class RedactionTests(BrowserPortal portal)
{
    [Fact]
    public async Task Copy_is_made_beside_the_original_and_publication_waits_for_it()
    {
        var answered = await portal.FindAsync(q => q.State == QuestionState.Answered && q.ConsentsToPublication);
        var coordinator = await portal.OfficialAsync("dieuphoi");
        await coordinator.ActAsync(answered.Reference, Verb.Redact, ("PublicAnswer", "Ông Trần Văn Tám trả lời qua số 0912 345 678."));
        Assert.Contains("Bản công khai còn thông tin cá nhân", await coordinator.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await coordinator.Page.Locator("form[action$='handler=Publish']").CountAsync());

        var form = await coordinator.FormAsync(Verb.Redact);
        await Pictures.TakeAsync(coordinator.Page, "che-doi-chieu-1366");
        await form.Locator("button[formaction*='tat-ca']").ClickAsync();
        Assert.Equal("Ông [họ tên] trả lời qua số [số điện thoại].", await coordinator.Page.InputValueAsync("#redact-publicanswer"));
        await Pictures.TakeAsync(coordinator.Page, "che-xem-truoc-1366");
        await coordinator.PressAsync(Verb.Redact);
        await coordinator.PressAsync(Verb.Publish);

        var reader = await portal.ResidentAsync();
        await reader.GoAsync($"/hoi-dap/{answered.Reference}");
        Assert.Contains("Ông [họ tên] trả lời qua số [số điện thoại].", await reader.ReadAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("0912 345 678", await reader.Page.ContentAsync(), StringComparison.Ordinal);
    }
}
