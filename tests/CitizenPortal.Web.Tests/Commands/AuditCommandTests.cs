using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Commands;

[Collection(nameof(Console))]
public sealed class AuditCommandTests : IAsyncLifetime
{
    private readonly PortalHost _portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var scope = _portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        db.Set<AuditRow>().AddRange(Enumerable.Range(1, 5).Select(i => AuditRow.Of(new AuditFacts(_portal.Clock.GetUtcNow(), AuditArea.Settings, nameof(AuditAct.ChangePolicy)) { ActorName = $"{i}" })));
        await db.SaveChangesAsync(Ct);
        await _portal.Services.GetRequiredService<SweepRunner>().RunNowAsync(nameof(SealAudit), Ct);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Whole_trail_gives_zero_and_its_head()
    {
        var (code, said, _) = await RunAsync("verify");
        var (again, saidWithHead, _) = await RunAsync("verify", "--head", said[1]);

        Assert.Equal((0, 0), (code, again));
        Assert.Equal("5 dòng trong 1 lần niêm phong; 0 dòng chưa niêm phong; 0 dòng đã xóa tên.", said[0]);
        Assert.Equal("Nhật ký nguyên vẹn, và mã trong thư có trong chuỗi.", saidWithHead[2]);
    }

    [Fact]
    public async Task Missing_row_is_named_with_one_and_so_is_an_unknown_head()
    {
        await using var scope = _portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var third = (await db.Set<AuditRow>().OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(Ct))[2];
        var (wrongHead, _, whyWrong) = await RunAsync("verify", "--head", new string('a', 64));
        await db.Set<AuditRow>().Where(r => r.Id == third).ExecuteDeleteAsync(Ct);
        var (code, _, why) = await RunAsync("verify");

        Assert.Equal((1, 1), (wrongHead, code));
        Assert.StartsWith("Mã trong thư không có trong chuỗi", whyWrong, StringComparison.Ordinal);
        Assert.Equal($"Thiếu dòng {third}.", why);
    }

    [Theory]
    [InlineData]
    [InlineData("check")]
    [InlineData("verify", "--head")]
    [InlineData("verify", "--head", "xyz")]
    public Task Wrong_words_are_refused(params string[] words) => Assert.ThrowsAsync<WrongWordsException>(() => new AuditCommand().RunAsync(_portal.Services, words, Ct));

    private async Task<(int Code, string[] Said, string Why)> RunAsync(params string[] words)
    {
        var ((output, error), (said, why)) = ((Console.Out, Console.Error), (new StringWriter(), new StringWriter()));
        Console.SetOut(said);
        Console.SetError(why);
        try
        {
            return (await new AuditCommand().RunAsync(_portal.Services, words, Ct), said.ToString().ReplaceLineEndings("\n").Split('\n'), why.ToString().Trim());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
