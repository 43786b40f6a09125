using System.Collections.Concurrent;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Seed;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;
using CitizenPortal.Web.Tests.SealedReports;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CitizenPortal.Web.Tests.Safety;

/// <summary>A run of everything that touches a person, with the logging of production; then its log is searched for what must never stand there.</summary>
public sealed class LogTests(LogTests.LoggedPortal portal) : IClassFixture<LogTests.LoggedPortal>
{
    private const string Words = "Ống nước nhà tôi vỡ từ hôm qua, xin hỏi ai sửa?";
    private const string Name = "Hứa Thị Nụ";

    [Fact]
    public async Task Logs_hold_no_contact_secret_password_address_or_word_of_a_case()
    {
        var asker = await Asker.AskedAsync(portal, $"{Words} Gọi 0912 345 678.", Name);
        using (var owner = await asker.InAsync())
        {
            await owner.PostAsync(asker.Page, ("bo-sung", "Bổ sung: vỡ ở đồng hồ nước."));
            await owner.PostAsync($"{asker.Page}?viec=rut", ("ly-do", "không có"), ("loi", "Thôi không hỏi nữa."));
            await owner.PostAsync("/tra-cuu", ("ma", asker.Reference), ("ma-bi-mat", "SAI1-SAI2-SAI3-SAI4"));
            await owner.PostAsync("/gui-cau-hoi", ("buoc", "Text"), ("cau-hoi", "Đường \u202Eliên thôn bị ngập"));
            await owner.OpenAsync("/hoi-dap?tu-khoa=hu%20thi%20nu");
        }

        (string Reference, string Secret) codes;
        using (var sender = new Sender(portal))
        {
            codes = await sender.SendAsync(SealedActs.Money, null, ("an-danh", "khong"), ("ho-ten", "Katơr Thị Sính"), ("email", "sinh@hop-thu.vn"));
            await sender.OpenAsync((codes.Reference, "SAI1-SAI2-SAI3-SAI4"));
            await sender.OpenAsync(codes);
            await sender.Browser.PostAsync("/phan-anh-can-bo/hop-thu", ("ma", codes.Reference), ("ma-bi-mat", codes.Secret), ("di", "gui"), ("loi-nhan", "Còn một người nữa biết chuyện."));
            await sender.Browser.OpenAsync("/phan-anh-can-bo/hop-thu");
        }

        using (var wrong = new StaffBrowser(portal))
        {
            await wrong.OpenAsync("/dang-nhap");
            await wrong.SubmitAsync("form", ("Account", "dieuphoi"), ("Password", "Sai-hẳn-mật-khẩu-9"));
        }

        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync(asker.Desk);
        await coordinator.DoAsync("Redact");
        await coordinator.SubmitAsync("form[action$='handler=Decline']", ("Reason", "sai"), ("Words", Words));
        await coordinator.PostAsync($"{asker.Desk}?handler=Screen", [new("Input.Kind", Words)]);
        using var admin = await StaffBrowser.SignedInAsync(portal, "quantri");
        await admin.OpenAsync("/quan-tri/du-lieu-ca-nhan");
        await admin.SubmitAsync("#tim", ("Input.Contact", "0912 345 678"), ("Input.Reason", "Đơn của bà Nụ"));
        foreach (var sweep in Timetable.Names)
        {
            await Asker.SweepAsync(portal, sweep);
        }

        var log = string.Join('\n', portal.Lines);
        Assert.NotEmpty(portal.Lines);
        Assert.All(
            [Words[..20], "0912 345 678", "+84912345678", "@example.vn", Name, asker.Receipt.Secret, "SAI1-SAI2", "Sai-hẳn", DemoStaff.Password, "127.0.0.1", "::1", "Bổ sung: vỡ", "Thôi không", "liên thôn bị", "hu thi nu", "bà Nụ",
                codes.Reference, codes.Secret, Sender.Story[..20], "Katơr", "sinh@", "Còn một người"],
            leak => Assert.DoesNotContain(leak, log, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Fails each letter the way a mail server does, naming the recipient.</summary>
    private sealed class Refusing : IMailTransport
    {
        public Task SendAsync(MailMessageOut message, CancellationToken ct) => throw new InvalidOperationException($"550 {message.To}: no such user ({message.Subject})");
    }

    public sealed class LoggedPortal() : PortalHost(DefaultProvider, demo: true)
    {
        private readonly Memory _memory = new();

        public IReadOnlyCollection<string> Lines => _memory.Lines;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Logging:LogLevel:Default", "Information");
            builder.UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Warning");
            builder.ConfigureLogging(logging => logging.AddProvider(_memory));
            builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<IMailTransport, Refusing>()));
        }
    }

    private sealed class Memory : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
