import { expect, test } from "vitest";
import { isInApp } from "../../../src/core/parse/in-app.ts";
import type { Frame, Runtime } from "../../../src/core/types.ts";

const own: [Runtime, Frame][] = [
  ["node", { file: "/srv/shop/build/lib/members.js", function: "getMember" }],
  ["browser", { file: "https://shop.example.com/assets/index-Ck9vTtQe.js" }],
  ["python", { file: "/srv/app/chat/relay.py", function: "ask" }],
  ["java", { file: "Cart.java", function: "com.acme.shop.Cart.total" }],
  ["java", { function: "com.acme.shop.Cart.total" }],
  ["gradle", { file: "PriceTest.java", function: "com.acme.PriceTest.formats" }],
  ["go", { file: "/home/dev/shop/main.go", function: "main.main" }],
  ["rust", { file: "./src/main.rs", function: "ledger::main" }],
  ["dotnet", { file: "C:\\src\\Shop.Api\\Program.cs", function: "Shop.Api.Program.Main" }],
  ["dotnet", { function: "Acme.Orders.Program.Place" }],
  ["ruby", { file: "app/models/cart.rb", function: "total" }],
  ["php", { file: "/var/www/shop/index.php", function: "App\\Cart->add" }],
  ["elixir", { file: "lib/shop_web/controllers/order_controller.ex", function: "ShopWeb.OrderController.show/2" }],
  ["objc", { module: "Shop", function: "-[ShopStore loadSync]" }],
  ["dart", { file: "package:shop/models/order.dart", function: "Order.fromJson" }],
];
const foreign: [Runtime, Frame][] = [
  ["node", { file: "node:internal/process/task_queues" }],
  ["node", { file: "module.js", function: "Module._compile" }],
  ["node", { file: "bootstrap_node.js", function: "startup" }],
  ["node", { file: "electron/js2c/asar_bundle.js" }],
  ["node", { file: "ELECTRON_ASAR.js" }],
  ["node", { file: "D:\\shop\\node_modules\\express\\lib\\router.js" }],
  ["browser", { file: "chrome-extension://abcdef/content.js" }],
  ["python", { file: "/srv/app/.venv/lib/python3.11/site-packages/requests/api.py" }],
  ["python", { file: "C:\\Python311\\Lib\\json\\decoder.py" }],
  ["python", { file: "<frozen importlib._bootstrap>" }],
  ["java", { file: "Method.java", function: "java.lang.reflect.Method.invoke" }],
  ["maven", { file: "Assertions.java", function: "org.junit.jupiter.api.Assertions.assertEquals" }],
  ["go", { file: "/usr/local/go/src/net/http/server.go", function: "net/http.(*conn).serve" }],
  ["go", { file: "/root/go/pkg/mod/github.com/lib/pq@v1.10.9/conn.go" }],
  ["rust", { file: "/rustc/5980/library/core/src/panicking.rs", function: "core::panicking::panic" }],
  ["c", { file: "../sysdeps/nptl/libc_start_call_main.h", function: "__libc_start_call_main" }],
  ["dotnet", { function: "System.IO.File.ReadAllText" }],
  ["ruby", { file: "/usr/local/bundle/gems/rack-3.0.8/lib/rack/head.rb" }],
  ["php", { file: "/srv/app/vendor/laravel/framework/src/Illuminate/Routing/Router.php" }],
  ["elixir", { file: "lib/gen_server.ex", function: "GenServer.call/3" }],
  ["objc", { module: "UIKitCore", function: "-[UIApplication sendAction:to:from:forEvent:]" }],
  ["dart", { file: "dart:io-patch/socket_patch.dart" }],
];

test.each(own)("%s: our own is %j", (runtime, frame) => {
  expect(isInApp(frame, runtime)).toBe(true);
});

test.each(foreign)("%s: not our own is %j", (runtime, frame) => {
  expect(isInApp(frame, runtime)).toBe(false);
});
