IF OBJECT_ID('question_search') IS NULL
    CREATE TABLE question_search (id bigint NOT NULL PRIMARY KEY, exact nvarchar(max) NOT NULL, folded nvarchar(max) NOT NULL);
GO

DELETE FROM question_search WHERE id = @p0
GO

INSERT INTO question_search (id, exact, folded) VALUES (@p0, @p1, @p2)
GO

SELECT TOP(2) [s].[Value]
FROM (
    SELECT COUNT(*) AS "Value" FROM question_search WHERE folded LIKE @p0
) AS [s]
GO

SELECT TOP(2) [s].[Value]
FROM (
    SELECT COUNT(*) AS "Value" FROM question_search WHERE folded LIKE @p0
) AS [s]
GO

SELECT TOP(2) [s].[Value]
FROM (
    SELECT COUNT(*) AS "Value" FROM question_search WHERE folded LIKE @p0
) AS [s]
GO

SELECT TOP (@p0) id AS "Value" FROM question_search WHERE folded LIKE @p1 ORDER BY id DESC
GO

SELECT TOP (@p0) id AS "Value" FROM question_search WHERE folded LIKE @p1 ORDER BY id DESC
GO

SELECT TOP (@p0) id AS "Value" FROM question_search WHERE folded LIKE @p1 ORDER BY id DESC
GO

SELECT COUNT(*)
FROM (
    SELECT TOP(@p) 1 AS empty
    FROM [Questions] AS [q]
    WHERE [q].[Audience] >= 3 AND [q].[Audience] = 4
    ORDER BY [q].[PublishedAt]
) AS [q0]
GO

SELECT [q].[Id], [q].[PublicBody], SUBSTRING([q].[PublicAnswer], 0 + 1, 1500) AS [PublicAnswer], CASE
    WHEN [q].[OutdatedOn] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [IsOutdated]
FROM [Questions] AS [q]
WHERE [q].[Audience] >= 3 AND [q].[Audience] = 4 AND [q].[Id] = @ids1
