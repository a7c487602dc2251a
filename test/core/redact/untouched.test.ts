import { describe, expect, test } from "vitest";
import { redact } from "../../../src/core/redact/index.ts";

/** Text that looks like a secret, or talks of one, and is none. */
const harmless = {
  ids: `
    Invalid Token (request id: 20251231141907730597702a9EzKd3G)
    "request_id":"req_011CQzT8rYkWbXh4mVn2Lc7p"
    for gpt-4o in organization org-Xk29LmPq7TnVbR4sWc8YdZe1 on tokens per min (TPM): Limit 30000, Used 29412
    x-request-id: 550e8400-e29b-41d4-a716-446655440000
    cf-ray: 8f2a1b3c4d5e6f70-FRA
    traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
    trace_id=4bf92f3577b34da6a3ce929d0e0e4736 span_id=00f067aa0ba902b7
    commit 9fceb02d0ae598e95dc970b74767f19372d61af8
    sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
    nginx@sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
    integrity sha512-v2kDEe57lecTulaDIuNTPy3Ry4gLGJ6Z1O3vE1krgXZNrsQ+LFTGHVxVjcXPs17LhbZVGedAJv8XZ1tvj5FvSg==
    pod/worker-6c1d8f5b9c-p2tqz pod/sk-shop-api-backend-7d9f8b6c5d-x2x4z
    AIDAEXAMPLEUSERID arn:aws:iam::123456789012:role/shop-api
    RequestId: 7B4A0FABBEXAMPLE HostId: Uuag1LuByRx9e6j5Onimru9pO4ZVKnJ
    thread 'main' (19650) panicked, h1f2e3d4c5b6a7988
    /var/cache/0/d41d8cd98f00b204e9800998ecf8427e cache-key-d41d8cd98f00b204e9800998ecf8427e
    ETag: "33a64df551425fcc55e4d42a148795d9f25f89d4"
    api_key_id=key_8f3ka02kfa client_id=abc123def456 token_type=bearer token_count=4096`,
  places: `
    at Parser.parse (/home/dev/shop-api/node_modules/pg-protocol/dist/parser.js:37:38)
    fn@http://localhost:4200/vendor.js:18078:42
    onPress@index.android.bundle:1:2345
    com.shop.billing.TokenAuthenticationPasswordEncoderFactory.create(TokenAuthenticationPasswordEncoderFactory.java:42)
    connect ECONNREFUSED 127.0.0.1:5432
    http://10.0.0.7:8080/a@b/c
    https://[::1]:8080/x@y
    git@github.com:shop/api.git
    https://bob@git.example.com/shop.git
    ssh deploy@web1.example.com: Permission denied (publickey).
    rabbit@ip-10-0-1-77.ec2.internal user@1000.service lodash@4.17.21 pkg@1.2.3-rc.next
    PWD=/home/dev/shop OLDPWD=~/src
    SSL_KEY_PASSWORD=/run/secrets/key
    UNC \\\\server\\share C:\\Users\\dev\\secret.key`,
  talk: `
    password authentication failed for user "shop"
    Unknown error during Authorization: Telegram says the code has expired
    Access denied for user 'app'@'10.0.0.7' (using password: YES)
    password: must be at least 8 characters
    {'password': ['This field is required.'], 'token': 'This field may not be blank.'}
    {"password":"is too short"} password: required
    Unexpected token '<', "<!DOCTYPE "... is not valid JSON
    token: expected ')' SyntaxError: Unexpected token: punc (})
    Unexpected token: identifier
    token: string secret: String password: str pwd: &str
    WWW-Authenticate: Bearer realm="api", error="invalid_token"
    Bearer authentication required; Basic authentication failed
    Authorization: required
    authorization header is missing
    _headerFilter: /^(?:Authorization|Proxy-Authorization|Cookie)$/i, xsrfCookieName: 'XSRF-TOKEN'
    Authorization: ***
    max_tokens=4096 max_token=4096 token: 17
    key: 'database_url' KeyError: 'name' Key (customer_id)=(77) already exists. PRIMARY KEY (id)
    secret "db-credentials" not found; secret: db-credentials-v2 secretName: tls-shop
    Missing required environment variable: STRIPE_SECRET_KEY
    grant_type=password&scope=openid
    invalid x-api-key
    Erlang cookie not matching; Cookie: missing
    cannot list resource "secrets" in API group
    the token is expired, the password is wrong, 密码是错误的，令牌已过期
    Set-Cookie header was ignored`,
  references: `
    password=*** password: "[Filtered]" password=[REDACTED] "password":"********" pwd=xxxxxxxx
    Incorrect API key provided: sk-proj-****************************abcd.
    Incorrect API key provided: sk-ab***wxyz. You can find your API key at https://platform.openai.com/account/api-keys.
    DB_PASSWORD=\${DB_PASSWORD} password: $DB_PASSWORD PASSWORD=%DB_PASSWORD% password: {{ db_password }}
    apiKey: process.env.API_KEY, token: <YOUR_TOKEN> api_key=YOUR_API_KEY "api_key": "your-api-key-here"
    token=None password=null secret: undefined
    api_key=os.environ["X"] token=get_token() password=settings.DB_PASSWORD
    psycopg2.connect(host=host, user="app", password=password, dbname="shop")
    postgres://shop:\${DB_PASSWORD}@db:5432/shop postgres://shop:***@db:5432/shop
    password = (sensitive value)
    secret: arn:aws:secretsmanager:eu-west-1:123456789012:secret:db password: vault:secret/db
    private_key: file:/etc/ssl/key.pem`,
};

describe.each(Object.entries(harmless))("harmless: %s", (_, text) => {
  test.each(text.split("\n").filter((line) => line.trim()))("%s", (line) => {
    expect(redact(line.trim())).toEqual({ text: line.trim(), found: [] });
  });
});

test("what stands around a secret stays", () => {
  const masked = redact(
    "postgres://shop:s3cr3t@db.example.com:5432/shop?sslmode=require password=hunter2;Encrypt=true",
  ).text;
  expect(masked.replace(/:\w{4}\]/g, "]")).toBe(
    "postgres://shop:[URL_PASSWORD]@db.example.com:5432/shop?sslmode=require password=[PASSWORD];Encrypt=true",
  );
});
