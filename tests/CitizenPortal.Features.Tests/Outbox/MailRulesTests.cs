using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Ports;

namespace CitizenPortal.Features.Tests.Outbox;

public sealed class MailRulesTests
{
    private static readonly string[] Breaks = ["\r\nBcc: a@evil.example", "\nBcc: a@evil.example", "\r", "\0", "\u2028x", "\u0085x", ", a@evil.example", "; a@evil.example", " a@evil.example", "<a@evil.example>", "\u202E", "\""];

    public static TheoryData<string> HostileAddresses =>
        [.. Breaks.SelectMany(b => new[] { $"dan@example.vn{b}", $"{b}dan@example.vn", $"dan{b}@example.vn" }), "", "dan", "@example.vn", "dan@", "dan@localhost", "\"a b\"@example.vn", "Dân <dan@example.vn>", $"{new string('a', 300)}@example.vn"];

    [Theory]
    [MemberData(nameof(HostileAddresses))]
    public void Anything_but_one_plain_address_is_refused_for_good(string address) =>
        Assert.True(Assert.Throws<MailRefusedException>(() => MailRules.Check(Message(address, "Chào bạn"))).IsPermanent);

    [Theory]
    [InlineData("Chào\r\nBcc: a@evil.example")]
    [InlineData("Chào\nbạn")]
    [InlineData("Chào\0")]
    [InlineData("")]
    public void Subject_that_breaks_its_header_is_refused(string subject) =>
        Assert.Throws<MailRefusedException>(() => MailRules.Check(Message("dan@example.vn", subject)));

    [Theory]
    [InlineData("dan@example.vn")]
    [InlineData("nguyen.van-a+hoi@so.tinh.gov.vn")]
    public void Plain_address_passes(string address) => MailRules.Check(Message(address, "[Hỏi - Đáp Ninh Thuận] Đã nhận câu hỏi"));

    [Theory]
    [InlineData("https://hoidap.example.vn/ngung-nhac/abc_-1", true)]
    [InlineData("https://hoidap.example.vn/a\r\nBcc: a@evil.example", false)]
    [InlineData("https://hoidap.example.vn/a>,<mailto:a@evil.example", false)]
    [InlineData("mailto:a@evil.example", false)]
    [InlineData("/ngung-nhac/abc", false)]
    public void Link_to_stop_is_one_web_address(string link, bool allowed) =>
        Assert.Equal(!allowed, Record.Exception(() => MailRules.Check(Message("dan@example.vn", "Chào") with { Unsubscribe = link })) is MailRefusedException);

    [Fact]
    public void Mailbox_for_replies_is_one_plain_address() =>
        Assert.Throws<MailRefusedException>(() => MailRules.Check(Message("dan@example.vn", "Chào") with { ReplyTo = "a@example.vn, b@example.vn" }));

    private static MailMessageOut Message(string to, string subject) => new(to, subject, "a", "<p>a</p>", "id@portal.invalid");
}
