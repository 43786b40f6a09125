using System.Text;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Files;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Features.Tests.Files;

public sealed class AttachmentKeepingTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private static readonly SubmissionContent Typed = new() { Text = "Đường vào xóm bị sạt lở, có ảnh kèm theo.", ConsentsToPublication = false, CodeOnly = true };

    [Fact]
    public async Task Bytes_are_on_disk_before_the_row_and_a_store_that_fails_leaves_no_row()
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var basket = await BasketAsync(scope);
        var failing = new AttachmentKeeping(
            db, scope.ServiceProvider.GetRequiredService<PortalClock>(), scope.ServiceProvider.GetRequiredService<UploadCheck>(), new FullDisk(),
            scope.ServiceProvider.GetRequiredService<IOptions<FilesOptions>>());

        await Assert.ThrowsAsync<IOException>(() => failing.AwaitAsync(basket, [Pdf()], null, Cancel));

        Assert.Empty(await db.Set<Attachment>().AsNoTracking().Where(f => f.SubmissionKey == basket.Key).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Files_of_a_sent_text_belong_to_its_case_once_and_a_late_file_is_not_taken()
    {
        await using var scope = portal.Scope();
        var basket = await BasketAsync(scope);
        var keeping = scope.ServiceProvider.GetRequiredService<AttachmentKeeping>();
        Assert.Empty(await keeping.AwaitAsync(basket, [Pdf()], null, Cancel));

        AskReceipt receipt;
        await using (var other = portal.Scope())
        {
            var ask = new AskQuestion(basket.Key, Typed);
            receipt = await other.ServiceProvider.GetRequiredService<AskQuestionHandler>().HandleAsync(ask, Actor.Citizen(), Cancel);
            Assert.Equal(receipt, await other.ServiceProvider.GetRequiredService<AskQuestionHandler>().HandleAsync(ask, Actor.Citizen(), Cancel));
        }

        Assert.Equal(FileFault.Cut, Assert.Single(await keeping.AwaitAsync(basket, [Pdf()], null, Cancel)).Fault);
        await using var fresh = portal.Scope();
        var file = Assert.Single(await fresh.ServiceProvider.GetRequiredService<PortalDb>().Set<Attachment>().Where(f => f.QuestionId == receipt.QuestionId).ToListAsync(Cancel));
        Assert.Equal((FilePlace.Question, false, null), (file.Place, file.IsPublic, file.SubmissionKey));
        Assert.True(File.Exists(Path.Combine(portal.DataDirectory, "attachments", file.StoredName[..2], file.StoredName)));
        await using var bytes = fresh.ServiceProvider.GetRequiredService<IFileStore>().Open(file.StoredName)!;
        Assert.Equal(file.Sha256, await System.Security.Cryptography.SHA256.HashDataAsync(bytes, Cancel));
    }

    [Fact]
    public async Task Texts_that_are_never_sent_cannot_fill_the_disk()
    {
        await using var scope = portal.Scope();
        var services = scope.ServiceProvider;
        var tight = new AttachmentKeeping(
            services.GetRequiredService<PortalDb>(), services.GetRequiredService<PortalClock>(), services.GetRequiredService<UploadCheck>(), services.GetRequiredService<IFileStore>(),
            Options.Create(new FilesOptions { UnsentMegabytes = -1 }));

        Assert.Equal(FileFault.Full, Assert.Single(await tight.AwaitAsync(await BasketAsync(scope), [Pdf()], null, Cancel)).Fault);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal static FileUpload Pdf() => new("đơn.pdf", () => new MemoryStream(Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\nstartxref\n9\n%%EOF")));

    private static async Task<Submission> BasketAsync(AsyncServiceScope scope)
    {
        var submissions = scope.ServiceProvider.GetRequiredService<SubmissionKeeping>();
        return (await submissions.FindAsync(await submissions.StartAsync(Typed, Cancel), Cancel))!;
    }

    private sealed class FullDisk : IFileStore
    {
        public Task PutAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken ct) => throw new IOException("No space left on device");

        public Stream? Open(string name) => null;

        public void Delete(string name)
        {
        }

        public IEnumerable<StoredBytes> All() => [];
    }
}
