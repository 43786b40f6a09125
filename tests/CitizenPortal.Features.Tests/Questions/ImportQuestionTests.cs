using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Questions.Import;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Questions;

public sealed class ImportQuestionTests : IDisposable
{
    private const string Whole = """{"id":"a-1","text":"Thẻ BHYT mất thì xin cấp lại ở đâu?","topic":"Bảo hiểm y tế","answer":"Nộp đơn tại BHXH nơi cư trú.","source":"moh-portal","agency":"BHXH"}""";
    private const string Cut = """{"id":"a-2","text":"Điều trị trái tuyến được hưởng bao nhiêu?","answer":"Theo quy định thì","truncated":true,"source":"moh-portal","agency":"BHXH"}""";
    private const string Outside = """{"id":"a-3","text":"Hồ sơ quyết toán thuế gồm những gì?","source":"vlsp2025","agency":"Cục Thuế"}""";

    private readonly PortalHost _portal = new();

    [Fact]
    public async Task Whole_answer_is_published_and_a_cut_one_is_received()
    {
        var report = await ImportAsync(Whole, Cut, Outside);

        Assert.Equal((1, 2, 0), (report.Published, report.Received, report.Faults.Count));
        await using var scope = _portal.Scope();
        var cases = await AllAsync(scope);
        var published = cases.Single(q => q.SourceId == "a-1");
        Assert.Equal((QuestionState.Published, "bhxh-tinh", "YT-01"), (published.State, published.Lead, published.Topic));
        Assert.Equal("bhxh-tinh", cases.Single(q => q.SourceId == "a-2").NamedAgency);
        Assert.StartsWith("guide:", cases.Single(q => q.SourceId == "a-3").FlagReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Second_run_brings_in_nothing_twice()
    {
        await ImportAsync(Whole, Cut);

        var again = await ImportAsync(Whole, Cut, Outside);

        Assert.Equal((0, 1, 2), (again.Published, again.Received, again.AlreadyThere));
    }

    [Fact]
    public async Task Bad_lines_are_named_and_the_others_come_in()
    {
        var report = await ImportAsync("{not json", """{"id":"b","source":"x"}""", """{"id":"c","source":"x","text":"a\u0000b"}""", "", Cut);

        Assert.Equal([1, 2, 3], report.Faults.Select(f => f.Line));
        Assert.Equal(1, report.Received);
    }

    public void Dispose() => _portal.Dispose();

    private async Task<ImportReport> ImportAsync(params string[] lines)
    {
        await using var scope = _portal.Scope();
        using var file = new StringReader(string.Join('\n', lines));
        return await scope.ServiceProvider.GetRequiredService<ImportFile>().ReadAsync(file, _ => { }, TestContext.Current.CancellationToken);
    }

    private static Task<List<Question>> AllAsync(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<PortalDb>()
            .Cases(new Actor(1, "", [new DutyGrant(Duty.Coordinator, "so-tt-tt")])).ToListAsync(TestContext.Current.CancellationToken);
}
