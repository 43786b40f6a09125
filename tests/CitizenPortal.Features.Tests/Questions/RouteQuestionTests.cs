using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Questions.Route;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Questions;

public sealed class RouteQuestionTests : IDisposable
{
    private readonly TermPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Agency_that_does_not_answer_neither_leads_nor_takes_part()
    {
        var id = await _portal.AskAsync();
        var silent = _portal.Services.GetRequiredService<ReferenceBook>().Current.Agencies.Values.First(a => !a.AnswersOn(_portal.Now.Day)).Code;

        Assert.Equal(["Lead"], await RefusedAsync(id, silent));
        Assert.Equal(["Coordinating"], await RefusedAsync(id, _portal.Lead, "so-y-te", silent));
        Assert.Equal(["Coordinating"], await RefusedAsync(id, "so-y-te", "khong-co"));
        await RouteAsync(id, _portal.Lead, "so-y-te", "so-y-te", _portal.Lead);

        var question = await _portal.CaseAsync(id);
        Assert.Equal((QuestionState.Routed, _portal.Lead), (question.State, question.Lead));
        Assert.Equal(["so-y-te"], question.Parties.Where(p => p.Role == PartyRole.Coordinating).Select(p => p.Agency));
    }

    private Task RouteAsync(long id, string lead, params string[] coordinating) =>
        _portal.DoAsync<RouteQuestionHandler>((h, key) => h.HandleAsync(new(key, lead, coordinating, "Theo lĩnh vực."), _portal.Coordinator, default), id);

    private async Task<IEnumerable<string>> RefusedAsync(long id, string lead, params string[] coordinating) =>
        (await Assert.ThrowsAsync<ValidationException>(() => RouteAsync(id, lead, coordinating))).Errors.Select(e => e.PropertyName);
}
