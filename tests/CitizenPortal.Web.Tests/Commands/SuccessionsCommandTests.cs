using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Commands;

public sealed class SuccessionsCommandTests : IDisposable
{
    private readonly DemoPortalHost _portal = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("ban-giao-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _portal.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_seed_itself_is_there_already_and_changes_nothing()
    {
        var (orders, rules) = await CountAsync();

        Assert.Equal(0, await RunAsync(await File.ReadAllTextAsync(Repository.File("src", "CitizenPortal.Features", "Seed", "successions.json"), Cancel)));
        Assert.Equal((orders, rules), await CountAsync());
    }

    [Fact]
    public async Task A_new_order_comes_in_once_ends_the_old_body_and_changes_the_routing_from_its_day()
    {
        const string file = """{"successions":[{"kind":"Merge","on":"2020-09-01","document":"QĐ 9/2020","reason":"Sáp nhập","lines":[{"from":"so-gtvt","to":"so-xay-dung"}]}],"routingChanges":[{"from":"2020-09-01","replace":"so-gtvt","with":"so-xay-dung","basis":"QĐ 9/2020"}]}""";
        var (orders, rules) = await CountAsync();
        Assert.Equal(0, await RunAsync(file));
        var (after, changed) = await CountAsync();
        Assert.Equal(0, await RunAsync(file));

        Assert.Equal((orders + 1, true), (after, changed > rules));
        Assert.Equal((after, changed), await CountAsync());
        var book = _portal.Services.GetRequiredService<ReferenceBook>().Current;
        Assert.Equal(new DateOnly(2020, 8, 31), book.Agencies["so-gtvt"].ValidTo);
        Assert.Equal("so-xay-dung", book.Lineage.Of("so-gtvt", null, null, new(2020, 9, 1)).Agency);
        await using var scope = _portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        Assert.False(await db.RoutingRules.AnyAsync(r => r.Lead == "so-gtvt" && r.ValidFrom <= new DateOnly(2020, 9, 1) && (r.ValidTo == null || r.ValidTo >= new DateOnly(2020, 9, 1)), Cancel));
    }

    [Theory]
    [InlineData("không phải JSON")]
    [InlineData("""{"successions":[{"kind":"Merge","on":"2020-09-01","document":"QĐ 9","lines":[{"from":"so-la","to":"so-xay-dung"}]}]}""")]
    [InlineData("""{"successions":[{"kind":"Merge","on":"2020-09-01","document":"QĐ 9","lines":[{"from":"so-gtvt","to":"so-xay-dung"}]},{"kind":"Merge","document":"QĐ 10","lines":[]}]}""")]
    [InlineData("""{"successions":[{"kind":"Merge","on":"2020-09-01","document":"QĐ 9","lines":[{"from":"so-gtvt","to":"so-xay-dung"}]}],"routingChanges":[{"from":"2020-09-01","replace":"so-la","with":null,"basis":"x"}]}""")]
    public async Task One_fault_keeps_the_whole_file_out(string file)
    {
        var before = await CountAsync();

        Assert.Equal(1, await RunAsync(file));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Nobody_but_an_administrator_takes_it_in() =>
        await Assert.ThrowsAsync<WrongWordsException>(() => RunAsync("{}", "dieuphoi"));

    private async Task<int> RunAsync(string json, string account = "quantri")
    {
        var path = Path.Combine(_folder, "ban-giao.json");
        await File.WriteAllTextAsync(path, json, Cancel);
        return await new ImportCommand().RunAsync(_portal.Services, ["successions", path, account], Cancel);
    }

    private async Task<(int Orders, int Rules)> CountAsync()
    {
        await using var scope = _portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        return (await db.Set<SuccessionOrder>().CountAsync(Cancel), await db.RoutingRules.CountAsync(Cancel));
    }
}
