using CitizenPortal.Domain.Files;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Tests.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Features.Tests.Sweeps;

public sealed class TidyFilesTests : IDisposable
{
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Files_of_a_text_that_was_never_sent_go_with_it_and_their_bytes_a_day_later()
    {
        var name = await WaitingAsync();
        await RunAsync();
        Assert.True(Exists(name));

        _portal.Clock.Advance(TimeSpan.FromHours(25));
        await _portal.RunAsync(nameof(ExpireSubmissions));
        await RunAsync();
        Assert.True(Exists(name));
        Assert.NotNull(await _portal.ReadAsync(db => db.Set<Attachment>().Where(f => f.StoredName == name).Select(f => f.RemovedAt).SingleAsync()));

        _portal.Clock.Advance(TimeSpan.FromHours(25));
        await RunAsync();
        Assert.False(Exists(name));
        Assert.False(await _portal.ReadAsync(db => db.Set<Attachment>().AnyAsync(f => f.StoredName == name)));
    }

    [Fact]
    public async Task Bytes_without_a_row_are_dropped_after_a_day_and_no_others()
    {
        var kept = await WaitingAsync();
        var (old, young) = (new string('a', 32), new string('b', 32));
        foreach (var name in new[] { old, young })
        {
            await Store.PutAsync(name, new byte[] { 1 }, TestContext.Current.CancellationToken);
        }

        Age(old);
        Age(kept);
        await RunAsync();

        Assert.Equal((false, true, true), (Exists(old), Exists(young), Exists(kept)));
    }

    private IFileStore Store => _portal.Services.GetRequiredService<IFileStore>();

    private async Task RunAsync() => Assert.Null((await _portal.RunAsync(nameof(TidyFiles))).Error);

    private bool Exists(string name)
    {
        using var stream = Store.Open(name);
        return stream is not null;
    }

    private void Age(string name) => File.SetLastWriteTimeUtc(
        Path.Combine(_portal.Services.GetRequiredService<IOptions<FilesOptions>>().Value.Directory, name[..2], name), DateTime.UnixEpoch);

    private async Task<string> WaitingAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var submissions = scope.ServiceProvider.GetRequiredService<SubmissionKeeping>();
        var basket = (await submissions.FindAsync(await submissions.StartAsync(new SubmissionContent(), default), default))!;
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<AttachmentKeeping>().AwaitAsync(basket, [AttachmentKeepingTests.Pdf()], null, default));
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Set<Attachment>().Where(f => f.SubmissionKey == basket.Key).Select(f => f.StoredName).SingleAsync();
    }
}
