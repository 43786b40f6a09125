using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Tests.Text;

public sealed class RedactionTests
{
    private const string Original = "Tôi là Trần Văn Tám, gọi 0912 345 678 hoặc 0259 3822 123 của tôi.";

    [Fact]
    public void All_suggestions_are_taken_at_once() =>
        Assert.Equal("Tôi là [họ tên], gọi [số điện thoại] hoặc [số điện thoại] của tôi.", Redaction.Apply(Original, Original, []));

    [Fact]
    public void A_struck_value_comes_back_while_nobody_typed()
    {
        var struck = Redaction.Apply(Original, null, []);

        Assert.Equal("Tôi là [họ tên], gọi 0912 345 678 hoặc [số điện thoại] của tôi.", Redaction.Apply(Original, struck, ["0912 345 678"]));
    }

    [Fact]
    public void What_was_typed_stays_and_only_new_finds_are_struck() =>
        Assert.Equal("Tôi hỏi về đất, gọi [số điện thoại].", Redaction.Apply(Original, "Tôi hỏi về đất, gọi 0912 345 678.", []));

    [Fact]
    public void What_is_left_are_the_finds_that_nobody_kept()
    {
        Assert.Equal(["Trần Văn Tám", "0259 3822 123"], Redaction.Left(Original, ["0912 345 678"]).Select(f => f.Value));
        Assert.Empty(Redaction.Left(null, []));
    }
}
