using CitizenPortal.Architecture.Tests.Reading;

namespace CitizenPortal.Architecture.Tests;

public sealed class SizeTests(ITestOutputHelper output)
{
    private const double MostComments = 4;
    private const int LongestMedian = 60;
    private static readonly List<SourceFile> Written = [.. SizeRules.Written(Sources.Project)];

    [Fact]
    public void No_file_is_too_long() => Wall.Holds(SizeRules.TooLong(Written));

    [Fact]
    public void No_constructor_takes_too_much() => Wall.Holds(SizeRules.TooManyParameters(Written));

    [Fact]
    public void No_type_has_a_name_that_says_nothing() => Wall.Holds(SizeRules.BadNames(Written));

    [Fact]
    public void Comments_are_few_and_files_are_short()
    {
        var measures = Measures.Of(Written);
        output.WriteLine(measures.ToString());
        Assert.True(measures.CommentShare + measures.DocumentationShare <= MostComments && measures.MedianFile <= LongestMedian, measures.ToString());
    }

    [Fact]
    public void Long_files_are_caught() => Assert.Equal(
        ["src/A.cs: 301 lines, 300 allowed", "src/CitizenPortal.Web/Program.cs: 60 lines, 59 allowed"],
        SizeRules.TooLong([Long("src/A.cs", 301), Long("src/B.cs", 300), Long("src/CitizenPortal.Web/Program.cs", 60)]));

    [Fact]
    public void Wide_constructors_are_caught_and_records_are_not() => Assert.Equal(
        ["A: 7 parameters, 6 allowed", "B: 7 parameters, 6 allowed"],
        SizeRules.TooManyParameters(Code("class A(int a, int b, int c, int d, int e, int f, int g); class B { B(int a, int b, int c, int d, int e, int f, int g) {} } record C(int a, int b, int c, int d, int e, int f, int g);")));

    [Fact]
    public void Empty_names_are_caught_as_whole_words_only() => Assert.Equal(
        ["QuestionService", "BaseQueue"],
        SizeRules.BadNames(Code("class QuestionService; class BaseQueue; class Database; class TagHelper; class Commons; class UtilityBill;")));

    [Fact]
    public void Comments_and_documentation_are_told_apart() => Assert.Equal(
        (3, 2),
        Measures.CommentLines(Code("/// <summary>Says.\n/// More.</summary>\nclass A\n{\n    // why\n    string s = \"// none\"; // why\n    /* why */\n}\n")[0]));

    [Fact]
    public void Comments_of_a_page_are_counted() =>
        Assert.Equal((3, 0), Measures.CommentLines(new("a.cshtml", "@page\n@* one\ntwo *@\n<p></p>\n<!-- three -->\n")));

    private static SourceFile Long(string path, int lines) => new(path, string.Concat(Enumerable.Repeat("x\n", lines)));

    private static SourceFile[] Code(string text) => [new("src/Offender.cs", text)];
}
